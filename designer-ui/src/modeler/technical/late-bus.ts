import type { EventBus } from '../diagram-services.ts';

type Listener = (happening: object) => unknown;

/** The bus of an editor for parts that come when it is there already: what they missed is told them. */
export interface LateBus {
  bus: EventBus;
  /** Tells what has happened before to those who have come to hear of it; nobody else hears it again. */
  tell(name: string, happening: object): void;
}

/** Listeners stay on the editor's own bus for what happens from now on. */
export function lateBus(early: EventBus): LateBus {
  const heard = new Map<string, Listener[]>();
  const bus = Object.create(early, {
    on: {
      value: (name: string | string[], ...rest: unknown[]) => {
        const listener = rest.find((each) => typeof each === 'function') as Listener | undefined;
        for (const each of [name].flat()) {
          if (listener) heard.set(each, [...(heard.get(each) ?? []), listener]);
        }
        (early.on as (...given: unknown[]) => void).call(early, name, ...rest);
      },
    },
  }) as EventBus;
  return { bus, tell: (name, happening) => heard.get(name)?.forEach((listener) => listener(happening)) };
}
