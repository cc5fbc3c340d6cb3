import type { DraftMerge } from '@baton/contract/http/draft-merges';
import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import type { EffectScope } from 'vue';
import type { DraftParts } from './draft-parts.ts';
import type { SaveState } from './draft-saver.ts';
import { useConflict } from './use-conflict.ts';

const standing = {
  ...{ key: 'car', revision: 8, publishedVersion: null, changed: true },
  ...{
    savedAt: '2026-01-01T00:00:00.000Z',
    savedBy: { id: '1', username: 'he', name: '何', department: null },
  },
};
const partsWith = (bpmn: string): DraftParts => ({ bpmn, forms: [], decisions: [], declaration: {} });
const difference: DraftMerge['taken'][number]['difference'] = {
  ...{ part: 'process', file: null, elementId: 'a', elementType: 'task', name: {}, kind: 'changed' },
  changes: [],
};
const merged: DraftMerge = {
  ...{ theirs: standing, conflicts: [], merged: { ...partsWith('<both/>'), decisions: [] } },
  taken: [
    { by: 'theirs', difference },
    { by: 'mine', difference },
  ],
};
const toDecide: DraftMerge = {
  ...{ theirs: standing, taken: [], merged: null },
  conflicts: [{ id: 'x', mine: [difference], theirs: [difference] }],
};

/** A server at the edge, and the workspace around. */
let answers: DraftMerge[] = [];
let asked: { revision?: number; bpmn?: string; decided?: object }[] = [];
let canvas = '<mine/>';
let room = true;
let log: string[] = [];
let scope: EffectScope;
const state = shallowRef<SaveState>('saved');

beforeEach(() => {
  [answers, asked, canvas, room, log] = [[], [], '<mine/>', true, []];
  state.value = 'saved';
  scope = effectScope();
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(JSON.parse(String(init.body)) as (typeof asked)[number]);
    return Promise.resolve(Response.json(answers.shift()));
  });
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

const conflictOf = () =>
  scope.run(() =>
    useConflict({
      ...{ key: 'car', state, draft: shallowRef({ revision: 4, publishedVersion: 2 } as TypeDraft) },
      parts: () => Promise.resolve(partsWith(canvas)),
      theirs: () => Promise.resolve({ ...standing, ...partsWith('<theirs/>'), decisions: [] }),
      goOnFrom: (other, { keepMine }) => Promise.resolve(void log.push(`from ${other.revision} ${keepMine}`)),
      goOnMerged: (other, { bpmn }) => {
        log.push(`saved over ${other.revision}: ${bpmn}`);
        state.value = 'saved';
        return Promise.resolve();
      },
      change: ({ bpmn }) => void log.push(`changed to ${bpmn}`),
      keep: () => Promise.resolve(room && log.push(`kept ${canvas}`) > 0),
      noRoom: () => void log.push('no room'),
      load: (xml) => {
        canvas = xml;
        log.push(`loaded ${xml}`);
        return Promise.resolve();
      },
    }),
  ) as ReturnType<typeof useConflict>;

const meetConflict = async () => {
  state.value = 'conflict';
  await vi.waitFor(() => expect(answers).toEqual([]));
  await nextTick();
};

test('what nobody has to decide is merged and saved over theirs by itself, and says what came in', async () => {
  answers = [merged];
  const { asked: dialog, cameIn } = conflictOf();
  await meetConflict();
  await vi.waitFor(() =>
    expect(cameIn.value).toMatchObject({ count: 1, theirs: { savedBy: { name: '何' } } }),
  );
  expect(asked).toMatchObject([{ revision: 4, publishedVersion: 2, bpmn: '<mine/>' }]);
  expect([log, dialog.value]).toEqual([['loaded <both/>', 'saved over 8: <both/>'], null]);
});

test('it can be undone, and the merged draft is kept', async () => {
  answers = [merged];
  const { cameIn, undo } = conflictOf();
  await meetConflict();
  await vi.waitFor(() => expect(cameIn.value).not.toBeNull());
  log = [];
  await undo();
  expect(log).toEqual(['kept <both/>', 'loaded <mine/>', 'changed to <mine/>']);
  expect(cameIn.value).toBeNull();
});

test('what was drawn while the answer was under way is merged, too', async () => {
  answers = [merged, merged];
  conflictOf();
  const answered = vi.fn(() => (canvas = '<later/>'));
  const fetched = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const answer = await fetched(url, init);
    if (answers.length === 1) answered();
    return answer;
  });
  await meetConflict();
  await vi.waitFor(() => expect(log).toContain('saved over 8: <both/>'));
  expect(asked.map(({ bpmn }) => bpmn)).toEqual(['<mine/>', '<later/>']);
});

test('what both changed is asked, and nothing is touched before it is decided', async () => {
  answers = [toDecide];
  const { asked: dialog } = conflictOf();
  await meetConflict();
  await vi.waitFor(() => expect(dialog.value?.merge.conflicts).toHaveLength(1));
  expect(log).toEqual([]);
});

test('where theirs is chosen, mine is kept before it is merged', async () => {
  answers = [toDecide];
  const { asked: dialog, decide } = conflictOf();
  await meetConflict();
  await vi.waitFor(() => expect(dialog.value).not.toBeNull());
  answers = [merged];
  await decide({ x: 'theirs' });
  expect(asked.at(-1)).toMatchObject({ decided: { revision: 8, sides: { x: 'theirs' } } });
  expect(log).toEqual(['kept <mine/>', 'loaded <both/>', 'saved over 8: <both/>']);
  expect(dialog.value).toBeNull();
});

test('without room to keep mine, nothing is given up', async () => {
  answers = [toDecide];
  const { asked: dialog, decide } = conflictOf();
  await meetConflict();
  await vi.waitFor(() => expect(dialog.value).not.toBeNull());
  room = false;
  answers = [merged];
  await decide({ x: 'theirs' });
  expect(log).toEqual(['no room']);
  expect(dialog.value).not.toBeNull();
});

test('a third save in between is asked about anew', async () => {
  answers = [toDecide];
  const { asked: dialog, decide } = conflictOf();
  await meetConflict();
  await vi.waitFor(() => expect(dialog.value).not.toBeNull());
  answers = [{ ...toDecide, theirs: { ...standing, revision: 9 } }];
  await decide({ x: 'mine' });
  expect(dialog.value).toMatchObject({ again: true, merge: { theirs: { revision: 9 } } });
  expect(log).toEqual([]);
});

test('without an answer both ways are open all the same', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('The network is away.')));
  const { asked: dialog, theirs, goOn } = conflictOf();
  state.value = 'conflict';
  await vi.waitFor(() => expect(theirs.value?.revision).toBe(8));
  expect(dialog.value).toBeNull();
  await goOn('theirs');
  expect(log).toEqual(['kept <mine/>', 'loaded <theirs/>', 'from 8 false']);
});
