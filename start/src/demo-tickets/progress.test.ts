import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDemoTickets } from './make-demo-tickets.ts';
import { openProgress } from './progress.ts';

let dataDir: string;
let lines: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'baton-progress-'));
  lines = [];
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('is kept for one installation, and does not count for another', () => {
  openProgress(dataDir, 'one').begin();
  expect(openProgress(dataDir, 'one').state).toBe('begun');
  expect(openProgress(dataDir, 'other').state).toBe('none');
  openProgress(dataDir, 'one').end();
  expect(openProgress(dataDir, 'one').state).toBe('made');
});

test('an installation that has its tickets, or people’s own, is left alone', async () => {
  openProgress(dataDir, 'one').end();
  await make({ id: 'one', hasTickets: true });
  await make({ id: 'other', hasTickets: true });
  expect(lines).toEqual([]);
});

test('when nobody answers, the next start is left to go on', async () => {
  await make({ id: 'new', hasTickets: false });
  expect(lines.at(-1)).toContain('no answer; the next start goes on with them');
  expect(openProgress(dataDir, 'new').state).toBe('begun');
});

function make(installation: { id: string; hasTickets: boolean }): Promise<void> {
  const { signal } = new AbortController();
  // Nothing listens on the port of nobody.
  const access = { address: 'http://127.0.0.1:1', password: 'none', signal };
  return makeDemoTickets({ ...access, dataDir, installation, log: (line) => lines.push(line) });
}
