import { sqlOf } from '@baton/db';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCuttingProxy } from '../../../../tests/support/cutting-proxy.ts';
import type { CuttingProxy } from '../../../../tests/support/cutting-proxy.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import {
  claimOf,
  command,
  completionOf,
  createSeamWorld,
  openTask,
  ticketState,
} from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import type { Context } from '../../context.ts';
import { ticketHasProcess } from '../invariants/ticket-has-process.ts';
import { rebuildProjection } from '../rebuild/rebuild-projection.ts';
import { createEnginePort } from '../port/create-engine-port.ts';
import { attemptsBeforeParking } from './command-timing.ts';
import { discardCommand, retryCommand } from './decide-parked-command.ts';
import { performCommand } from './perform-command.ts';
import { recordCommand } from './record-command.ts';
import { relayOnce } from './start-relay.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
let world: SeamWorld;
let proxy: CuttingProxy;
let unreliable: ReturnType<typeof createEnginePort>;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
  proxy = await startCuttingProxy(test.access.url);
  unreliable = createEnginePort({ url: proxy.url, secret: test.access.secret });
});

afterEach(() => {
  proxy.mode = 'pass';
});

afterAll(async () => {
  await unreliable.close();
  await proxy.close();
  await test.close();
});

const behindProxy = (name?: string) =>
  test.context({ engine: unreliable, ...(name && { actor: world.actor(name) }) });
/** As if the back-off of the ticket's commands and the leases of a dead process had run out. */
const timePasses = (ticketId: string) =>
  sql`update engine_commands set next_attempt_at = now(), lease_until = null
    where state = 'open' and ticket_id = ${ticketId}`;
/** Rounds until nothing is due: other tests of the same database leave commands of their own. */
async function relay(through: Context): Promise<void> {
  while (await relayOnce(through));
}
const stateOf = async (id: string) =>
  (await sql<{ state: string }[]>`select state from engine_commands where id = ${id}`)[0]?.state;

describe('a command whose reply is lost', () => {
  it('is found done by its receipt, and not done twice', async () => {
    // given replies that never arrive
    const ticket = await world.submit(ctx);
    proxy.mode = 'lose-replies';
    // when the start is performed
    const outcome = await performCommand(behindProxy(), ticket.startCommandId);
    // then the engine's rows have told
    expect(proxy.lost).toBeGreaterThan(0);
    expect(outcome).toEqual({ state: 'done' });
    const instances = await test.rest('GET', `/process-instance?businessKey=${ticket.number}&maxResults=10`);
    expect(instances).toHaveLength(1);
  });

  it('settles a completion with its data', async () => {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    proxy.mode = 'lose-replies';
    const outcome = await command(
      behindProxy('lin'),
      completionOf(world, ticket.id, task.id, 'transfer', 'lin'),
    );
    expect(outcome).toEqual({ state: 'done' });
    const [row] = await sql`select data from tickets where id = ${ticket.id}`;
    expect(row?.data).toMatchObject({ note: 'typed' });
  });
});

describe('an engine out of reach', () => {
  it('uses no attempt, and the relay goes on when it is back', async () => {
    const ticket = await world.submit(ctx);
    proxy.mode = 'refuse';
    expect(await performCommand(behindProxy(), ticket.startCommandId)).toEqual({ state: 'open' });
    const [row] =
      await sql`select attempts, last_error from engine_commands where id = ${ticket.startCommandId}`;
    expect(row?.attempts).toBe(0);
    // when it answers again
    proxy.mode = 'pass';
    await timePasses(ticket.id);
    await relay(behindProxy());
    expect(await stateOf(ticket.startCommandId)).toBe('done');
  });

  it('leaves a command whose process died before the call to the relay', async () => {
    // W1: committed, then nothing
    const ticket = await world.submit(ctx);
    await relay(ctx);
    expect(await stateOf(ticket.startCommandId)).toBe('open');
    await timePasses(ticket.id);
    await relay(ctx);
    expect(await stateOf(ticket.startCommandId)).toBe('done');
  });
});

describe('a parked command', () => {
  async function parkedCompletion() {
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const lin = test.context({ actor: world.actor('lin') });
    const id = await test.db.transaction((tx) =>
      recordCommand(tx, { ...completionOf(world, ticket.id, task.id, 'transfer', 'lin'), actor: lin.actor }),
    );
    await park(id);
    return { ticket, task, id, lin };
  }

  async function park(id: string): Promise<void> {
    await sql`update engine_commands set attempts = ${attemptsBeforeParking - 1} where id = ${id}`;
    // An engine that answers what nobody understands uses attempts up.
    const wrongSecret = createEnginePort({ url: test.access.url, secret: 'not-the-right-secret' });
    const outcome = await performCommand(test.context({ engine: wrongSecret }), id);
    await wrongSecret.close();
    expect(outcome).toEqual({ state: 'parked' });
  }

  it('is performed by Retry', async () => {
    const { id } = await parkedCompletion();
    expect(await retryCommand(ctx, id)).toEqual({ state: 'done' });
    await expect(retryCommand(ctx, id)).rejects.toMatchObject({ code: 'command_not_parked' });
  });

  it('is given up by Discard, frees its task, keeps the draft and can no longer happen', async () => {
    const { id, ticket, task, lin } = await parkedCompletion();
    const admin = test.context({ actor: world.actor('admin') });
    expect(await discardCommand(admin, id)).toEqual({ state: 'discarded' });
    const [draft] = await sql`select data from drafts where user_task_id = ${task.id}`;
    expect(draft?.data).toMatchObject({ note: 'typed' });
    // when a call of it that was still travelling arrives
    const late = await test.engine.command(
      { id, kind: 'complete', taskId: task.id, variables: { outcome: { type: 'string', value: 'resolve' } } },
      null,
    );
    // then nothing happens, and the person can complete the freed task
    expect(late.state).toBe('already');
    expect((await openTask(sql, ticket.id, 'handle')).id).toBe(task.id);
    const again = await command(lin, completionOf(world, ticket.id, task.id, 'transfer', 'lin'));
    expect(again).toEqual({ state: 'done' });
  });

  it('that would have started a ticket cancels it when it is given up by Discard, for good', async () => {
    const ticket = await world.submit(ctx);
    await park(ticket.startCommandId);
    const admin = test.context({ actor: world.actor('admin') });
    expect(await discardCommand(admin, ticket.startCommandId)).toEqual({ state: 'discarded' });
    // when its start arrives after all, and the read model is made anew
    const late = await test.engine.command(
      {
        id: ticket.startCommandId,
        kind: 'start',
        processDefinitionId: world.processDefinitionId,
        businessKey: ticket.number,
        variables: {},
      },
      null,
    );
    const { before, after } = await rebuildProjection(ctx);
    // then no process runs, the ticket is done and everybody reads why
    expect(late.state).toBe('already');
    expect(after).toBe(before);
    expect(await ticketState(sql, ticket.id)).toMatchObject({ status: 'done', outcome: 'cancelled' });
    const told = await sql`select kind from audit_events where ticket_id = ${ticket.id} order by position`;
    expect(told.map(({ kind }) => kind as string)).toEqual(['command_discarded', 'ticket_cancelled']);
    const stranded = await ticketHasProcess.find(sql, 0);
    expect(stranded.map((row) => row['number'])).not.toContain(ticket.number);
  });

  it('is settled by Discard when the engine had carried it out after all', async () => {
    const { id, ticket, task } = await parkedCompletion();
    await test.engine.command(
      {
        id,
        kind: 'complete',
        taskId: task.id,
        variables: { outcome: { type: 'string', value: 'transfer' } },
      },
      null,
    );
    expect(await discardCommand(ctx, id)).toEqual({ state: 'done' });
    expect(await openTask(sql, ticket.id, 'review')).toBeDefined();
  });

  it('is refused by the projection when its task ends without it', async () => {
    const { id, ticket } = await parkedCompletion();
    const missed = { messageName: 'step-deadline-missed', businessKey: ticket.number };
    await command(ctx, { ticketId: ticket.id, kind: 'correlate', payload: missed, effect: {} });
    expect(await stateOf(id)).toBe('refused');
  });
});

describe('what a person queues behind a refused command', () => {
  it('is refused with it', async () => {
    // given xu holds the task, and lin's claim and completion were recorded while the engine was away
    const ticket = await world.start(ctx);
    const task = await openTask(sql, ticket.id, 'handle');
    const lin = test.context({ actor: world.actor('lin') });
    const ids = await test.db.transaction(async (tx) => [
      await recordCommand(tx, { ...claimOf(world, ticket.id, task.id, 'lin'), actor: lin.actor }),
      await recordCommand(tx, {
        ...completionOf(world, ticket.id, task.id, 'resolve', 'lin'),
        actor: lin.actor,
      }),
    ]);
    await test.rest('POST', `/task/${task.id}/claim`, { userId: `xu-${world.key}` });
    // when the claim is refused
    const claimed = await performCommand(lin, ids[0] ?? '');
    const completed = await performCommand(lin, ids[1] ?? '');
    // then the completion never reaches xu's task
    expect(claimed).toMatchObject({ state: 'refused', reason: 'task_already_claimed' });
    expect(completed).toMatchObject({ state: 'refused', reason: 'task_already_claimed' });
    expect((await openTask(sql, ticket.id, 'handle')).assigneeId).toBe(world.people.xu);
  });
});
