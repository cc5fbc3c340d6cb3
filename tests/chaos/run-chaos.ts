import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@baton/db/embedded';
import { sqlOf } from '@baton/db';
import { rebuildProjection } from '@baton/domain/engine';
import { readEnvironment } from '@baton/start/config';
import { startPlatform } from '@baton/start/platform';
import { newBelief } from './belief.ts';
import type { Belief } from './belief.ts';
import { bringFaults, planFaults } from './bring-faults.ts';
import type { FaultsDone } from './bring-faults.ts';
import { signInCaller } from './caller.ts';
import type { Caller, Tally } from './caller.ts';
import { findBrokenChains, findDoubles, waitUntilQuiet } from './check-end.ts';
import type { Finding } from './check-end.ts';
import { checkMails } from './check-mails.ts';
import type { MailTally } from './check-mails.ts';
import { compareBeliefs } from './compare-beliefs.ts';
import type { Comparison } from './compare-beliefs.ts';
import { openDeathOrders } from './death-orders.ts';
import type { FaultPoint } from './fault-points.ts';
import { hurriedBundle, hurriedType } from './hurried-bundle.ts';
import { liveTicket } from './live-ticket.ts';
import { startLossyProxy } from './lossy-proxy.ts';
import { startMailSink } from './mail-sink.ts';
import { openPlatform } from './open-platform.ts';
import { watchParts } from './parts.ts';
import { prepareOrganisation } from './prepare-organisation.ts';
import { createRandom } from './random.ts';
import type { World } from './world.ts';

export interface ChaosOptions {
  seed: number;
  /** At least so many tickets of the general service, a hurried one beside every eleventh; more while faults come. */
  tickets: number;
  /** Whether parts are killed until the last ticket was submitted, beyond what `kills` and `points` ask for. */
  untilLastTicket: boolean;
  /** Kills at no particular place, beside one at each of `points`. */
  kills: number;
  points: FaultPoint[];
  /** How many tickets are lived at the same time. */
  clients: number;
  log(line: string): void;
}

export interface ChaosReport {
  seed: number;
  seconds: number;
  beliefs: Belief[];
  faults: FaultsDone;
  points: FaultPoint[];
  seen: string[];
  tally: Tally;
  repliesLost: Record<string, number>;
  mails: MailTally;
  /** Tickets that did not come to where they were to come, in words. */
  stuck: string[];
  comparison: Comparison;
  findings: Finding[];
  quietMs: number;
  hashes: { before: string; after: string };
}

const password = 'relay-race-2026';
const people = ['guo', 'tang', 'lin', 'xu', 'chen', 'wang', 'zhao', 'liu', 'gao', 'sun', 'he', 'admin'];

/** The whole run on a platform of its own, which is gone afterwards. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, log } = options;
  const since = performance.now();
  const random = createRandom(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-chaos-'));
  const orders = openDeathOrders(join(dataDir, 'chaos'));
  const enginePort = await freePort();
  const proxy = await startLossyProxy(enginePort, random.branch());
  const mails = await startMailSink();
  const platform = await startPlatform({
    ...{ dataDir, port: 0, demo: true, demoPassword: password, logLevel: 'info' },
    log: (line) => log(`platform: ${line}`),
    environment: {
      ...readEnvironment(),
      CHAOS_FOLDER: orders.folder,
      BATON_SMTP_URL: mails.url,
      BATON_PUBLISH_ALONE: 'true',
      BATON_TICKETS_PER_MINUTE: '100000',
      BATON_UPLOADS_PER_MINUTE: '100000',
    },
    instead: {
      ...{ apiEntry: 'tests/chaos/entry/api.ts', workersEntry: 'tests/chaos/entry/workers.ts' },
      ...{ enginePort, engineUrl: proxy.url },
      restartDelays: { first: 200, longest: 2_000, steady: 5_000 },
    },
  });
  const { address, databaseUrl, engineUrl } = platform;
  const { ctx, close } = openPlatform({ databaseUrl, engineUrl, engineSecret: 'unused', log });
  let kept = true;
  try {
    const tally: Tally = { calls: 0, unknown: 0, repeated: 0, reads: 0 };
    const callers = new Map<string, Caller>();
    for (const name of people) callers.set(name, await signInCaller({ address, password, tally }, name));
    const as = (name: string): Caller => {
      const caller = callers.get(name);
      if (!caller) throw new Error(`nobody plays ${name}`);
      return caller;
    };
    const world: World = { seed, random: random.branch(), tally, as, log };
    await prepareOrganisation(sqlOf(ctx.db));
    const published = await as('he').send(
      'POST',
      `/api/v1/ticket-types/${hurriedType}/versions`,
      hurriedBundle('次'),
    );
    if (published.status !== 201) throw new Error(`hurried type: ${JSON.stringify(published)}`);

    const beliefs: Belief[] = [];
    const stuck: string[] = [];
    let faultsOver = false;
    let told = 0;
    const enough = Math.ceil((options.tickets * 12) / 11);
    const bringing = bringFaults(
      {
        ...{ parts: watchParts({ dataDir, address }), orders, random: random.branch(), log },
        provocateur: { world, ctx, beliefs },
        rebuildArguments: [databaseUrl, engineUrl],
        failed: (what, fault) => stuck.push(`${what}: ${String(fault)}`),
      },
      planFaults(options.points, options.kills, random),
      () => options.untilLastTicket && told < enough,
    ).finally(() => {
      faultsOver = true;
      proxy.heal();
    });

    const client = async () => {
      while (told < enough || !faultsOver) {
        const n = ++told;
        const branch = random.branch();
        const hurried = n % 12 === 0;
        const title = `工单${String(n).padStart(4, '0')} ${seed}`;
        const belief = newBelief(title, hurried ? hurriedType : 'general-service', n % 2 ? 'guo' : 'tang');
        beliefs.push(belief);
        await liveTicket(world, belief, branch).catch((fault: unknown) => {
          stuck.push(`${String(fault)} — ${belief.trace.join(', ')}`);
          log(`stuck: ${stuck.at(-1)}`);
        });
        // Tickets enough for all faults, and no more.
        if (n > enough * 0.8 && !faultsOver) await sleep(2_000);
      }
    };
    const living = Promise.all(Array.from({ length: options.clients }, client));
    const faults = await bringing;
    log(`faults are over, ${told} tickets so far`);
    await living;
    log('everybody has gone home');
    const quiet = await waitUntilQuiet(ctx.db);
    const mailed = await checkMails(ctx.db, mails.received);
    const findings = [
      ...quiet.findings,
      ...mailed.findings,
      ...(await findDoubles(ctx.db)),
      ...(await findBrokenChains(ctx.db)),
    ];
    const comparison = await compareBeliefs(ctx.db, beliefs);
    const hashes = await rebuildProjection(ctx);
    kept = findings.length + stuck.length > 0;
    return {
      ...{ seed, seconds: (performance.now() - since) / 1_000, beliefs, faults, tally, stuck, findings },
      ...{ comparison, hashes, quietMs: quiet.ms, points: options.points, seen: orders.seen() },
      repliesLost: Object.fromEntries(proxy.lost),
      mails: mailed.tally,
    };
  } finally {
    await close();
    await platform.stop();
    await proxy.close();
    await mails.close();
    if (kept) log(`everything is left in ${dataDir}`);
    else await rm(dataDir, { recursive: true, force: true });
  }
}
