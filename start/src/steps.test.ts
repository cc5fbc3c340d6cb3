import { expect, test } from 'vitest';
import { createSteps } from './steps.ts';

const soon = (value: string, ms = 20) => new Promise<string>((resolve) => setTimeout(resolve, ms, value));

test('a step begins when what it needs is there, and hands its result on', async () => {
  const lines: string[] = [];
  const { add, finish } = createSteps(
    (line) => lines.push(line),
    () => undefined,
  );
  const first = add('first', [], async () => ({ result: await soon('a') }));
  const second = add('second', [], async () => ({ result: await soon('b', 60), note: 'slow' }));
  const third = add('third', [first, second], (a, b) => Promise.resolve({ result: a + b }));
  await finish();
  expect(await third).toBe('ab');
  expect(lines.map((line) => line.replace(/^ +\d+\.\d s {2}/, ''))).toEqual([
    'first',
    'second (slow)',
    'third',
  ]);
});

test('the first fault is thrown after all steps under way have ended, and what needs it never begins', async () => {
  const failures: unknown[] = [];
  const ended: string[] = [];
  const { add, finish } = createSteps(
    () => undefined,
    (fault) => failures.push(fault),
  );
  const broken = add('broken', [], () => Promise.reject(new Error('disk full')));
  void add('other', [], async () => {
    await soon('x', 80);
    ended.push('other');
    return { result: 1 };
  }).catch(() => undefined);
  void add('after', [broken], () => Promise.resolve({ result: ended.push('after') })).catch(() => undefined);
  await expect(finish()).rejects.toThrow('disk full');
  expect(ended).toEqual(['other']);
  expect(failures[0]).toMatchObject({ message: 'disk full' });
});

test('what a step needs may fail without being a step itself', async () => {
  const failures: unknown[] = [];
  const { add, finish } = createSteps(
    () => undefined,
    (fault) => failures.push(fault),
  );
  const module = Promise.reject(new Error('module missing'));
  void add('after', [module], () => Promise.resolve({ result: 1 })).catch(() => undefined);
  await expect(finish()).rejects.toThrow('module missing');
  expect(failures).toHaveLength(1);
});
