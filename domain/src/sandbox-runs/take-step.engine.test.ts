import type { RunStep } from '@baton/contract/process/scenario';
import { createDatabase, newId, sqlOf } from '@baton/db';
import { sandboxRuns } from '@baton/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestEngine } from '../../../tests/support/engine.ts';
import { createSeamWorld } from '../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../tests/support/seam-world.ts';
import { tickingProcess } from '../../../tests/support/ticking-process.ts';
import type { Context } from '../context.ts';
import { startProjector } from '../engine/index.ts';
import type { Stoppable } from '../loops/index.ts';
import { closeStep } from './close-step.ts';
import { aheadAt } from './due-moments.ts';
import { observeRun } from './observe-run.ts';
import { appendStep, readRun } from './run-record.ts';
import type { RunRecord } from './run-record.ts';
import type { Sandbox } from './sandbox.ts';
import { settleRun } from './settle-run.ts';
import { takeStep } from './take-step.ts';

const test = useTestEngine();
const ctx = test.context();
const sql = sqlOf(test.db);
const minutes = 4;
const late = { do: 'moveClock', element: 'late', event: 'timer' } as const;
let world: SeamWorld;
let projector: Stoppable;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true, process: tickingProcess(minutes) });
  projector = startProjector(ctx);
});
afterAll(async () => {
  await projector.stop();
  await test.close();
});

const inside = (observer: Context): Sandbox => ({
  ...{ observer, outside: observer },
  as: (username) => Promise.resolve({ ...observer, actor: world.actor(username) }),
});
const healthy = inside(ctx);
const found = ({ id }: RunRecord) => readRun(test.db, { key: world.key, id });
const stepsOf = async (run: RunRecord) => (await found(run)).steps;

/** A run as `beginRun` leaves it. */
async function begun(): Promise<RunRecord> {
  const ticket = await world.start(ctx);
  const run = { id: newId(), typeKey: world.key, revision: 1, ticketId: ticket.id, begin: {} };
  await test.db.insert(sandboxRuns).values(run);
  expect(await settleRun(ctx, ticket.id)).toBe(true);
  await appendStep(test.db, run.id, { step: null, expect: await observeRun(test.db, ticket.id, 0) });
  return await readRun(test.db, { key: world.key, id: run.id });
}

/** A process that dies at the job of that number: its connections are cut and nothing of it goes on. */
function mortal(at: number, when: 'before' | 'after'): Sandbox {
  const db = createDatabase(test.access.databaseUrl, { max: 5, applicationName: 'mortal' });
  let jobs = 0;
  const executeJob = async (id: string) => {
    if (++jobs < at) return await test.engine.executeJob(id);
    if (when === 'after') await test.engine.executeJob(id);
    await db.$client.end({ timeout: 0 });
    throw new Error('died');
  };
  return inside(test.context({ db, engine: { ...test.engine, executeJob } }));
}

/** What a scenario of the recorded steps comes to on another ticket. */
async function again(run: RunRecord): Promise<RunRecord['steps']> {
  const other = await begun();
  for (const { step } of await stepsOf(run))
    if (step) expect(await takeStep(healthy, await found(other), step)).toBe(true);
  return await stepsOf(other);
}

const ticksOf = async ({ ticketId }: RunRecord) =>
  (await sql`select 1 from activity_log where ticket_id = ${ticketId} and element_id = 'tick'`).length;

describe('a process that dies while it moves the clock', () => {
  it.each([
    ['before the moment', 'before', 1, null],
    ['right behind the first moment', 'after', 1, 1],
    ['before the third moment', 'before', 3, 2],
    ['right behind the third moment', 'after', 3, 3],
  ] as const)('%s leaves what it has lived, which a scenario lives again', async (_name, when, at, lived) => {
    const run = await begun();
    await expect(takeStep(mortal(at, when), run, late)).rejects.toThrow('died');
    // given that nobody knows yet whether it goes on
    expect(await stepsOf(run)).toHaveLength(1);
    await expect(takeStep(healthy, run, late)).rejects.toMatchObject({ code: 'run_not_settled' });
    // when nothing was heard of it for long
    await sql`update sandbox_runs set under_way = under_way || '{"until": "2000-01-01"}' where id = ${run.id}`;
    expect(await closeStep(ctx, run)).toBe(true);
    // then recorded is what happened, no more and no less, and a clock that shows it
    const steps = (await stepsOf(run)).map(({ step }) => step);
    expect(steps).toEqual(lived === null ? [null] : [null, { ...late, moments: lived }]);
    expect(await ticksOf(run)).toBe(lived ?? 0);
    const ahead = aheadAt(await found(run), Date.now());
    expect(Math.round(ahead / 60_000)).toBe(lived ?? 0);
    // and whoever goes on comes to the same as a scenario does
    expect(await takeStep(healthy, await found(run), late)).toBe(true);
    expect(await ticksOf(run)).toBe(minutes);
    expect(await again(run)).toEqual(await stepsOf(run));
  });

  it('behind the very moment it was for has moved the clock there', async () => {
    const run = await begun();
    const job = minutes + 1;
    await expect(takeStep(mortal(job, 'after'), run, late)).rejects.toThrow('died');
    await sql`update sandbox_runs set under_way = under_way || '{"until": "2000-01-01"}' where id = ${run.id}`;
    await closeStep(ctx, run);
    expect((await stepsOf(run)).map(({ step }) => step)).toEqual([null, late]);
    expect(await again(run)).toEqual(await stepsOf(run));
  });

  it('is closed once, however many come by', async () => {
    const run = await begun();
    await expect(takeStep(mortal(2, 'after'), run, late)).rejects.toThrow('died');
    await sql`update sandbox_runs set under_way = under_way || '{"until": "2000-01-01"}' where id = ${run.id}`;
    await Promise.all([closeStep(ctx, run), closeStep(ctx, run), closeStep(ctx, run)]);
    expect(await stepsOf(run)).toHaveLength(2);
  });
});

describe('a step that is refused', () => {
  it('in the middle by the engine is recorded as far as it went', async () => {
    const run = await begun();
    let jobs = 0;
    const executeJob = async (id: string) => {
      if (++jobs === 3) throw new Error('the engine is away');
      return await test.engine.executeJob(id);
    };
    const observer = test.context({ engine: { ...test.engine, executeJob } });
    await expect(takeStep(inside(observer), run, late)).rejects.toThrow('away');
    expect((await stepsOf(run)).at(-1)?.step).toEqual({ ...late, moments: 2 });
  });

  it('before anything happened leaves nothing', async () => {
    const run = await begun();
    const steps: RunStep[] = [
      { ...late, element: 'handle' },
      { do: 'sendMessage', message: 'unheard' },
    ];
    for (const step of steps)
      await expect(takeStep(healthy, await found(run), step)).rejects.toMatchObject({ code: 'nothing_due' });
    expect(await stepsOf(run)).toHaveLength(1);
    expect(await takeStep(healthy, await found(run), { ...late, moments: 2 })).toBe(true);
    expect(await ticksOf(run)).toBe(2);
  });
});
