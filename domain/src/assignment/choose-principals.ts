import { parseWhenNobody } from '@baton/contract/process/when-nobody';
import type { Sql } from '@baton/db';
import type { AssignmentTraceLine } from '@baton/db/schema';
import type { UserTaskStep } from '../process/index.ts';
import type { AssignmentCase } from './assignment-case.ts';
import { findNamedPeople } from './find-named-people.ts';
import { keepAvailable } from './keep-available.ts';
import { leadsOf } from './leads-of.ts';
import { strategies } from './strategies.ts';
import type { TraceNote } from './trace-note.ts';

export interface Choice {
  principals: string[];
  trace: AssignmentTraceLine[];
}

export type StepRules = Pick<UserTaskStep, 'assignment' | 'assignmentMode' | 'whenNobody'>;

/** The principals of the first strategy behind which somebody stands; else those of `whenNobody`. */
export async function choosePrincipals(
  assignment: AssignmentCase,
  step: StepRules,
  excluded: string[],
): Promise<Choice> {
  const { sql } = assignment;
  const trace: AssignmentTraceLine[] = [];
  const calls = step.assignment.length > 0 ? step.assignment : [{ strategy: 'native', arguments: [] }];
  for (const call of calls) {
    const strategy = Object.hasOwn(strategies, call.strategy) ? strategies[call.strategy] : undefined;
    const found = strategy ? await strategy(assignment, call.arguments) : [];
    const teams = step.assignmentMode === 'dispatch' ? await leadsOf(sql, found) : found;
    const left = await keepAvailable(sql, teams, excluded);
    const note = noteOf(strategy !== undefined, found, left);
    trace.push({ strategy: written(call), found, left, note });
    if (left.length > 0) return { principals: left, trace };
  }
  const fallback = await whenNobody(sql, step);
  return { principals: fallback.found, trace: [...trace, fallback] };
}

function noteOf(known: boolean, found: string[], left: string[]): TraceNote {
  if (!known) return 'strategy_unknown';
  if (found.length === 0) return 'found_nobody';
  return left.length > 0 ? 'chosen' : 'nobody_left';
}

/** The person the policy names if active, else the administrators: a task is never without people. */
async function whenNobody(sql: Sql, step: StepRules): Promise<AssignmentTraceLine & { left: string[] }> {
  const policy = parseWhenNobody(step.whenNobody);
  const named = policy?.policy === 'person' ? await findNamedPeople(sql, [policy.person]) : [];
  const left = await keepAvailable(sql, named, []);
  const found = left.length > 0 ? left : ['role:administrator'];
  const note: TraceNote = 'fallback';
  return { strategy: `whenNobody(${step.whenNobody})`, found, left: found, note };
}

function written(call: { strategy: string; arguments: readonly string[] }): string {
  return call.arguments.length > 0 ? `${call.strategy}(${call.arguments.join(', ')})` : call.strategy;
}
