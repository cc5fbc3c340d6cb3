import { rejects } from 'node:assert';
import { claimUserTask, completeUserTask, releaseUserTask } from '@baton/domain/user-tasks';
import { elementOf } from './interpreter/people.ts';
import type { Leaf } from './interpreter/state.ts';
import { inOrder } from './in-order.ts';
import type { Life } from './life.ts';
import type { Flow } from './model.ts';
import { demoPeople } from './organisation.ts';
import { settled } from './settled.ts';
import type { ShownTask } from './shown.ts';

/** Claims and completes a step by one of those it is for, after somebody else could not. */
export async function completeStep(life: Life, leaf: Leaf, calm: boolean): Promise<void> {
  const { world, random } = life;
  const row = rowOf(life, leaf);
  if (!row || leaf.node.kind !== 'userTask') throw new Error('the user task is not shown');
  if (random.chance(0.1)) await refuseStranger(life, leaf, row);
  const by = random.pick(leaf.people);
  if (row.assignee === null) {
    if (random.chance(0.1)) await changeMind(life, row, random.pick(leaf.people));
    await claimUserTask(world.as(by), row.id);
    await settled(world, life.ticket.id);
  }
  const button = chooseButton(life, leaf, calm);
  const amount = leaf.node.edits && random.chance(0.6) ? random.pick([null, random.whole(12)]) : undefined;
  const outcome = button?.button?.outcome ?? null;
  life.story.push(
    `${by} completes ${leaf.node.id} by ${outcome}${amount === undefined ? '' : `, amount ${amount}`}`,
  );
  await completeUserTask(world.as(by), {
    id: row.id,
    ...(outcome === null ? {} : { outcome }),
    ...(button?.button?.reason ? { reason: 'because' } : {}),
    data: amount === undefined ? {} : { amount },
  });
  life.completed.push(`${leaf.node.id} ${outcome} ${by}`);
  life.interpreter.complete(leaf, by, { outcome, ...(amount === undefined ? {} : { amount }) });
}

/** The row of a leaf: of those that look alike, the one that came as early. */
function rowOf({ shown, interpreter }: Life, leaf: Leaf): ShownTask | undefined {
  const place = (at: Leaf) => `${at.node.id} ${elementOf(at.run)}`;
  const alike = interpreter.leaves().filter((other) => place(other) === place(leaf));
  const rows = shown.tasks.filter(({ stepId, element }) => `${stepId} ${element}` === place(leaf));
  return rows[inOrder(interpreter, alike).indexOf(leaf)];
}

function chooseButton({ random }: Life, { node, run }: Leaf, calm: boolean): Flow | null {
  const { flows } = run.scope;
  const next = flows.find(({ from }) => from === node.id)?.to;
  const buttons = flows.filter(({ from, button }) => from === next && button !== null);
  if (buttons.length === 0) return null;
  const onward = buttons.filter(({ button }) => button?.onward);
  return random.pick(calm ? onward : buttons);
}

async function refuseStranger(
  { world, random, counts }: Life,
  { people }: Leaf,
  row: ShownTask,
): Promise<void> {
  const strangers = demoPeople.filter(({ username }) => !people.includes(username));
  const { username } = random.pick(strangers);
  await rejects(claimUserTask(world.as(username), row.id), ({ code }: { code?: string }) =>
    ['not_allowed', 'user_task_not_found', 'task_already_claimed'].includes(code ?? ''),
  );
  counts['refused'] = (counts['refused'] ?? 0) + 1;
}

/** Somebody takes it and gives it back. */
async function changeMind({ world, story, ticket }: Life, row: ShownTask, by: string): Promise<void> {
  story.push(`${by} claims and releases ${row.stepId}`);
  await claimUserTask(world.as(by), row.id);
  await settled(world, ticket.id);
  await releaseUserTask(world.as(by), row.id);
  await settled(world, ticket.id);
}
