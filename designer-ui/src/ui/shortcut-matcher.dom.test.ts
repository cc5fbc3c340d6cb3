import { beforeEach, describe, expect, test } from 'vitest';
import { createShortcutMatcher, takesKeys } from './shortcut-matcher.ts';

const keys = ['j', 'Enter', '?', 'g p', 'g t', 't'];
let match: ReturnType<typeof createShortcutMatcher>;
const press = (key: string, at = 0, more = {}) =>
  match({ key, at, ctrlKey: false, metaKey: false, altKey: false, ...more }, keys);

beforeEach(() => {
  match = createShortcutMatcher();
});

describe('keys', () => {
  test('a single key fires at once, an unknown one never', () => {
    expect(press('j')).toBe('j');
    expect(press('x')).toBeNull();
  });

  test('the browser keeps its own: no shortcut with control, command or alt', () => {
    expect(press('j', 0, { ctrlKey: true })).toBeNull();
    expect(press('j', 0, { metaKey: true })).toBeNull();
    expect(press('j', 0, { altKey: true })).toBeNull();
  });
});

describe('sequences', () => {
  test('g and then a letter within a second', () => {
    expect(press('g', 0)).toBeNull();
    expect(press('p', 900)).toBe('g p');
  });

  test('too late, the second key counts for itself', () => {
    press('g', 0);
    expect(press('t', 1_500)).toBe('t');
  });

  test('a key that completes nothing ends the sequence', () => {
    press('g', 0);
    press('x', 100);
    expect(press('p', 200)).toBeNull();
  });

  test('the sequence wins over the single key of the same letter', () => {
    press('g', 0);
    expect(press('t', 100)).toBe('g t');
  });
});

test('nobody loses a letter while typing, in a dialog or in a menu', () => {
  document.body.innerHTML = '<input><p id="p"></p><div role="dialog"><button id="b"></button></div>';
  expect(takesKeys(document.querySelector('input'))).toBe(true);
  expect(takesKeys(document.querySelector('#b'))).toBe(true);
  expect(takesKeys(document.querySelector('#p'))).toBe(false);
  expect(takesKeys(null)).toBe(false);
});
