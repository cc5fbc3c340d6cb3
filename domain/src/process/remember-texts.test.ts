import { expect, test } from 'vitest';
import { rememberTexts } from './remember-texts.ts';

test('a text is read once, under one name', () => {
  const read: string[] = [];
  const remembered = rememberTexts((fileName, text) => read.push(`${fileName}: ${text}`));
  expect([remembered('a', 'x'), remembered('a', 'x'), remembered('b', 'x'), remembered('a', 'y')]).toEqual([
    1, 1, 2, 3,
  ]);
});

test('what was asked for last is forgotten last, and nothing is kept beyond the limit', () => {
  // given room for two texts
  const read: string[] = [];
  const remembered = rememberTexts((_fileName, text) => read.push(text), 12);
  // when the first is asked for again before a third comes
  for (const text of ['xxxx', 'yyyy', 'xxxx', 'zzzz', 'xxxx', 'yyyy']) remembered('', text);
  // then the second was forgotten and the first was not
  expect(read).toEqual(['xxxx', 'yyyy', 'zzzz', 'yyyy']);
  // and one too large for the whole is read each time
  remembered('', 'w'.repeat(20));
  remembered('', 'w'.repeat(20));
  expect(read.slice(4)).toEqual(['w'.repeat(20), 'w'.repeat(20)]);
});

test('what failed is read again', async () => {
  let times = 0;
  const failing = rememberTexts(() =>
    times++ === 0 ? Promise.reject(new Error('first')) : Promise.resolve(times),
  );
  await expect(failing('a', 'x')).rejects.toThrow('first');
  expect(await failing('a', 'x')).toBe(2);
  const throwing = rememberTexts(() => {
    times++;
    throw new Error('always');
  });
  expect(() => throwing('a', 'x')).toThrow('always');
  expect(() => throwing('a', 'x')).toThrow('always');
  expect(times).toBe(4);
});
