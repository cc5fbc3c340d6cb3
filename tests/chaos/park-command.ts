import { setTimeout as sleep } from 'node:timers/promises';
import { sqlOf } from '@baton/db';
import { recordCommand } from '@baton/domain/engine';
import type { Belief } from './belief.ts';
import { isUnknown, StoryFault } from './caller.ts';
import { patiently } from './patiently.ts';
import { ticketAtHandle } from './provocateur.ts';
import type { Provocateur } from './provocateur.ts';
import { takeTask } from './take-task.ts';
import { seeTask } from './ticket-view.ts';
import { patienceMs } from './patience.ts';

/** A completion that the engine cannot carry out, as a faulty version might record one: a person has to decide. */
export async function parkAndDecide(on: Provocateur, wanted: 'retry' | 'discard'): Promise<void> {
  const { world } = on;
  const { task, belief } = await ticketAtHandle(on);
  await takeTask(world, belief, task, world.random);
  const id = await abandon(on, belief, task.id, { kind: 'complete', outcome: 'nonsense' });
  await stateOf(on, id, ['parked']);
  if (wanted === 'retry') {
    await decide(on, id, 'retry');
    await stateOf(on, id, ['parked']);
  }
  // Until somebody has given it up: a killed api may or may not have done it.
  while ((await stateOf(on, id, ['parked', 'discarded'])) === 'parked') await decide(on, id, 'discard');
  const { state } = await seeTask(world, belief.number ?? '', task.id);
  if (state !== 'open') throw new StoryFault(`${task.id} is ${state} though its completion was given up`);
}

async function decide({ world }: Provocateur, id: string, verb: 'retry' | 'discard'): Promise<void> {
  const answer = await world.as('admin').send('POST', `/api/v1/engine-commands/${id}/${verb}`);
  const refused = answer.status >= 300 && !isUnknown(answer);
  if (refused && answer.body['code'] !== 'command_not_parked')
    throw new StoryFault(`${verb}: ${answer.status} ${JSON.stringify(answer.body)}`);
  await sleep(300);
}

/** Records a command as a process would that dies before it calls the engine; the relay has to take it over. */
export async function abandon(
  { ctx }: Provocateur,
  belief: Belief,
  taskId: string,
  what: { kind: 'claim'; person: string } | { kind: 'complete'; outcome: string },
): Promise<string> {
  return await patiently(async () => {
    const sql = sqlOf(ctx.db);
    const [ticket] = await sql<{ id: string; lin: string }[]>`
      select id, (select id from people where username = 'lin') as lin from tickets where number = ${belief.number}`;
    const payload =
      what.kind === 'claim'
        ? { taskId, person: what.person }
        : { taskId, variables: { outcome: { type: 'String', value: what.outcome } } };
    const kind = what.kind === 'claim' ? 'task_claimed' : 'task_completed';
    return await ctx.db.transaction(async (tx) => {
      const id = await recordCommand(tx, {
        ticketId: ticket?.id ?? '',
        userTaskId: taskId,
        kind: what.kind,
        payload,
        effect: { audit: { kind, userTaskId: taskId } },
        actor: ctx.actor,
      });
      await sqlOf(tx)`update engine_commands set lease_owner = null, lease_until = null where id = ${id}`;
      return id;
    });
  });
}

async function stateOf({ ctx }: Provocateur, id: string, wanted: string[]): Promise<string> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const [row] = await patiently(
      () => sqlOf(ctx.db)<{ state: string }[]>`select state from engine_commands where id = ${id}`,
    );
    if (row && wanted.includes(row.state)) return row.state;
    if (performance.now() > until) throw new StoryFault(`command ${id} is ${row?.state}, not ${wanted}`);
    await sleep(200);
  }
}
