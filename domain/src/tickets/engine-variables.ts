import { engineVariable } from '../process/index.ts';
import type { EngineVariable, ProcessModel } from '../process/index.ts';

export type EngineVariables = Record<string, EngineVariable>;

/**
 * All variables of a new instance: `outcome` and every routing variable, null where nothing is known, since a
 * condition over a missing one fails.
 */
export function startVariables(model: ProcessModel, data: Record<string, unknown>): EngineVariables {
  const routing = model.routingVariables.map(({ name, type, initial }) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return [name, engineVariable(type, value ?? initial)] as const;
  });
  return { ...Object.fromEntries(routing), outcome: { type: 'null', value: null } };
}

/** What completing a step tells the engine: its outcome and the routing variables among the changed fields. */
export function completionVariables(
  model: ProcessModel,
  outcome: string | null,
  changes: readonly { path: string; value: unknown }[],
): EngineVariables {
  const changed = model.routingVariables.flatMap(({ name, type }) => {
    const change = changes.find(({ path }) => path === name);
    return change ? [[name, engineVariable(type, change.value)] as const] : [];
  });
  return {
    ...Object.fromEntries(changed),
    outcome: outcome === null ? { type: 'null', value: null } : { type: 'string', value: outcome },
  };
}
