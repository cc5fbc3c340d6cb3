/** Runs steps as soon as what they need is there, and prints one line for each. */
export interface Steps {
  /** Adds a step; it starts when all `needs` have ended well and gets their results. */
  add<const N extends readonly Promise<unknown>[], R>(
    title: string,
    needs: N,
    action: Action<N, R>,
  ): Promise<R>;
  /** Waits for every step; throws the first fault, after all others have ended. */
  finish(): Promise<void>;
}

type Results<N extends readonly Promise<unknown>[]> = { [K in keyof N]: Awaited<N[K]> };
type Action<N extends readonly Promise<unknown>[], R> = (...results: Results<N>) => Promise<Done<R>>;

/** What a step hands on, and a few words for its line. */
export interface Done<R> {
  result: R;
  note?: string;
}

/** `fail` is called at the first fault, so that the steps under way can be cut off. */
export function createSteps(print: (line: string) => void, fail: (fault: unknown) => void): Steps {
  const all: Promise<unknown>[] = [];
  let first: { fault: unknown } | null = null;

  const add: Steps['add'] = <N extends readonly Promise<unknown>[], R>(
    title: string,
    needs: N,
    action: Action<N, R>,
  ) => {
    const run = async () => {
      let reminder: NodeJS.Timeout | undefined;
      try {
        const results = await Promise.all(needs);
        const startedAt = performance.now();
        reminder = remind(title, startedAt, print);
        const { result, note } = await action(...(results as Results<N>));
        print(stepLine(startedAt, title, note));
        return result;
      } catch (fault) {
        first ??= { fault };
        fail(fault);
        throw fault;
      } finally {
        clearInterval(reminder);
      }
    };
    const step = run();
    all.push(step);
    return step;
  };
  const finish = async () => {
    await Promise.allSettled(all);
    if (first) throw first.fault;
  };
  return { add, finish };
}

function stepLine(startedAt: number, title: string, note: string | undefined): string {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  return `${seconds} s  ${title}${note ? ` (${note})` : ''}`;
}

/** A long step says every ten seconds that it is still at work. */
function remind(title: string, startedAt: number, print: (line: string) => void): NodeJS.Timeout {
  const still = () =>
    print(`       …  ${title}: ${Math.round((performance.now() - startedAt) / 1000)} s so far`);
  return setInterval(still, 10_000);
}
