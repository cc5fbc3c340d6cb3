/**
 * What an argument of a strategy names. `departmentOf` and `teamOf` also take `field(key)`,
 * `ticketDepartment` or `ticketTeam`, `requester` and the element variable of a multi-instance;
 * `person` takes the element variable too. `level` 0 is the department's own head, n is n above.
 */
export type StrategyArgument =
  | 'person'
  | 'role'
  | 'team'
  | 'skill'
  | 'teamOf'
  | 'departmentOf'
  | 'level'
  | 'activity'
  | 'activityOrStart'
  | 'fieldPath'
  | 'variable';

export interface StrategyShape {
  arguments: readonly StrategyArgument[];
  /** How many of them may be left out, from the end. */
  optional: number;
}

/** The ways to find the people of a step. */
export const strategies = {
  person: { arguments: ['person'], optional: 0 },
  role: { arguments: ['role'], optional: 0 },
  team: { arguments: ['team'], optional: 0 },
  ticketTeam: { arguments: [], optional: 0 },
  teamLead: { arguments: ['teamOf'], optional: 0 },
  departmentHead: { arguments: ['departmentOf', 'level'], optional: 1 },
  departmentMembers: { arguments: ['departmentOf'], optional: 0 },
  requester: { arguments: [], optional: 0 },
  requesterHead: { arguments: ['level'], optional: 1 },
  previousHandler: { arguments: [], optional: 0 },
  handlerOf: { arguments: ['activity'], optional: 0 },
  field: { arguments: ['fieldPath'], optional: 0 },
  chosenBy: { arguments: ['activityOrStart'], optional: 0 },
  skill: { arguments: ['skill'], optional: 0 },
  expression: { arguments: ['variable'], optional: 0 },
} as const satisfies Record<string, StrategyShape>;

export type StrategyName = keyof typeof strategies;

/** `departmentHead(ticketDepartment, 1)` → `{ strategy: 'departmentHead', arguments: ['ticketDepartment', '1'] }`. */
export interface StrategyCall {
  strategy: string;
  /** As written; a nested `field(key)` stays one argument. */
  arguments: string[];
}

/** The key inside an argument `field(key)`, or null for any other argument. */
export function fieldOfArgument(argument: string): string | null {
  return /^field\(([^\s(),|]+)\)$/.exec(argument)?.[1] ?? null;
}
