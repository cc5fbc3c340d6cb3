import { afterEach, expect, test, vi } from 'vitest';
import { dropKeptDraft, keepDraft, mostKeptDrafts, readKeptDraft } from './kept-draft.ts';

const parts = (bpmn: string) => ({ bpmn, forms: [], decisions: [], declaration: {} });
afterEach(() => {
  vi.unstubAllGlobals();
  for (const key of ['a', 'b']) localStorage.removeItem(`baton.draft.${key}`);
});

test('a draft that is kept later leaves the one before, which is there again afterwards', () => {
  keepDraft('a', parts('<first/>'));
  keepDraft('a', parts('<second/>'));
  keepDraft('a', parts('<second/>'));
  expect(readKeptDraft('a')?.parts.bpmn).toBe('<second/>');
  dropKeptDraft('a');
  expect(readKeptDraft('a')?.parts.bpmn).toBe('<first/>');
  dropKeptDraft('a');
  expect([readKeptDraft('a'), localStorage.getItem('baton.draft.a')]).toEqual([null, null]);
});

test('of many the newest are kept, and those of another type stay', () => {
  keepDraft('b', parts('<elsewhere/>'));
  for (let at = 1; at <= mostKeptDrafts + 3; at++) keepDraft('a', parts(`<draft n="${at}"/>`));
  const found: (string | undefined)[] = [];
  for (let kept = readKeptDraft('a'); kept; kept = readKeptDraft('a')) {
    found.push(kept.parts.bpmn);
    dropKeptDraft('a');
  }
  expect(found).toHaveLength(mostKeptDrafts);
  expect([found[0], found.at(-1)]).toEqual([`<draft n="${mostKeptDrafts + 3}"/>`, '<draft n="4"/>']);
  expect(readKeptDraft('b')?.parts.bpmn).toBe('<elsewhere/>');
});

test('one that was kept alone before is read, and what cannot be read is none', () => {
  localStorage.setItem('baton.draft.a', JSON.stringify({ parts: parts('<alone/>'), at: 1 }));
  expect(readKeptDraft('a')?.parts.bpmn).toBe('<alone/>');
  localStorage.setItem('baton.draft.b', '{"half');
  expect(readKeptDraft('b')).toBeNull();
});

test('without room nothing is said to be kept, and what was kept stays', () => {
  keepDraft('a', parts('<first/>'));
  const full = localStorage;
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => full.getItem(name),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(keepDraft('a', parts('<second/>'))).toBe(false);
  expect(readKeptDraft('a')?.parts.bpmn).toBe('<first/>');
});
