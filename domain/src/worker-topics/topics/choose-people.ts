import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@baton/db';
import { departments, people } from '@baton/db/schema';
import { fieldOfArgument } from '@baton/contract/process/assignment';
import { findPeople } from '../../assignment/index.ts';
import { decidedVariable, stepsOver } from '../../process/index.ts';
import type { TopicHandler, TopicRun } from '../topic-handler.ts';

/**
 * Writes the list a multi-instance step runs over: persons found by a strategy, or the departments somebody
 * picked, each once; the steps of several people that run over it have decided nothing yet. An empty list is the error `nobody`, never a step skipped in silence.
 */
export const choosePeople: TopicHandler = async (run) => {
  const { inputs } = run.work;
  const into = inputs['into'] ?? '';
  const found = inputs['choose'] === 'departments' ? await chosenDepartments(run) : await chosenPeople(run);
  if (found.length === 0)
    return { error: { code: 'nobody', message: 'Nobody was found for the next step.' } };
  const undecided = stepsOver(run.model, into).map((stepId) => [decidedVariable(stepId), false] as const);
  return {
    outputs: { [into]: found, ...Object.fromEntries(undecided) },
    audit: { kind: 'people_chosen', facts: { into, found } },
  };
};

async function chosenDepartments({ tx, ticket, work }: TopicRun): Promise<string[]> {
  const field = fieldOfArgument(work.inputs['departments'] ?? '') ?? 'departments';
  const picked = ticket.data[field];
  const keys = Array.isArray(picked) ? [...new Set(picked.filter((key) => typeof key === 'string'))] : [];
  const manned = await departmentsWithPeople(tx, keys);
  return keys.filter((key) => manned.has(key));
}

async function departmentsWithPeople(tx: Transaction, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: departments.key })
    .from(departments)
    .where(
      sql`${inArray(departments.key, keys)} and (${departments.headId} is not null or exists (
        select 1 from ${people} where ${people.departmentKey} = ${departments.key} and ${people.active}))`,
    );
  return new Set(rows.map(({ key }) => key));
}

async function chosenPeople(run: TopicRun): Promise<string[]> {
  const { tx, ticket, model, work } = run;
  return await findPeople(tx, {
    ticket,
    model,
    strategies: work.inputs['strategy'] ?? '',
    variables: work.variables,
  });
}
