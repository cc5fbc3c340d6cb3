import { expect, it } from 'vitest';
import { describeReport, violationsOf } from './describe-report.ts';
import type { FaultPoint } from './fault-points.ts';
import { runChaos } from './run-chaos.ts';

/** One place of each window; the long run tries all of them. */
const points: FaultPoint[] = [
  { role: 'api', name: 'ticket.recorded' },
  { role: 'api', name: 'command.engine-replied' },
  { role: 'api', name: 'draft.recorded' },
  { role: 'api', name: 'publish.after-deploy' },
  { role: 'workers', name: 'worker.before-commit' },
  { role: 'workers', name: 'projector.cursor-moved' },
];

it('loses, doubles and blocks nothing while its parts are killed', async () => {
  // given a platform on which people work, and a seed that brings the run back
  const seed = Date.now() % 1_000_000_000;
  // when engine, database, api and workers are killed, and replies of the engine get lost
  const amount = { tickets: 40, kills: 4, clients: 8, untilLastTicket: false };
  const report = await runChaos({ seed, ...amount, points, log: () => undefined });
  process.stdout.write(`${describeReport(report)}\n`);
  // then everything is there once and where the people believe it to be
  expect(violationsOf(report)).toEqual([]);
  expect(report.faults.missed).toEqual([]);
  expect(report.hashes.after).toBe(report.hashes.before);
}, 1_200_000);
