import { afterAll, expect, test } from 'vitest';
import { DeploymentRefused } from '../engine/index.ts';
import { useTestEngine } from '../../../tests/support/engine.ts';
import { attempts } from './hostile/all.ts';
import { bundleFiles } from './testing/bundle-files.ts';
import { bundleOf } from './rules/examples/draw.ts';

const { engine, close } = useTestEngine();
afterAll(close);

/** What the engine takes because nothing in it runs code; the gate refuses it for what it would do to tickets. */
const inert: ReadonlySet<string> = new Set([
  'a computed topic',
  'a rule task with two behaviours',
  'a throwing message that does nothing',
  'text around a condition',
  'two expressions in one',
  'an expression as property',
  'an expression as form',
  'an expression as message name',
  'an expression as completion',
  'a process that runs after a restart',
  'a process started by a message',
  'a standard loop',
  'a receive task that creates tickets',
  'true written as 1',
]);

const refused = attempts.filter(([what]) => !inert.has(what));

test.each(refused)('sent straight to the engine, %s is refused there too', async (what, drawn) => {
  const deploying = engine.deploy({ name: `wall ${what}`, files: bundleFiles(bundleOf(drawn)) });
  await expect(deploying).rejects.toThrow(DeploymentRefused);
});

test('there are enough of them', () => {
  expect(refused.length).toBeGreaterThanOrEqual(40);
  expect(attempts.length - refused.length).toBe(inert.size);
});
