import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@baton/start/config';
import { startPlatform } from '@baton/start/platform';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    platform: { address: string; databaseUrl: string; engineUrl: string; password: string };
  }
}

const password = 'relay-race-2026';

/**
 * One real platform for all tests of the project: PostgreSQL, engine, api, workers, web app and demo people.
 * `BATON_TEST_ADDRESS` (with `BATON_DEMO_PASSWORD`) names one that runs already, for work on the tests themselves.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['BATON_TEST_ADDRESS'];
  if (running) {
    const known = process.env['BATON_DEMO_PASSWORD'] ?? password;
    project.provide('platform', {
      address: running,
      databaseUrl: process.env['BATON_TEST_DATABASE_URL'] ?? '',
      engineUrl: '',
      password: known,
    });
    return () => Promise.resolve();
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-platform-'));
  const lines: string[] = [];
  const platform = await startPlatform({
    dataDir,
    port: 0,
    demo: true,
    demoPassword: password,
    logLevel: 'warn',
    // The sweep's platform is as it comes; elsewhere a test publishes what it needs by itself.
    environment: { ...readEnvironment(), BATON_PUBLISH_ALONE: String(project.name !== 'sweep') },
    log: (line) => lines.push(line),
  }).catch((fault: unknown) => {
    process.stderr.write(`${lines.join('\n')}\n`);
    throw fault;
  });
  const { address, databaseUrl, engineUrl } = platform;
  const provided: ProvidedContext['platform'] = { address, databaseUrl, engineUrl, password };
  project.provide('platform', provided);
  return async () => {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
