import type { DraftMerge } from '@baton/contract/http/draft-merges';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp, h, nextTick, shallowRef } from 'vue';
import type { App } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { i18n, showLanguage, showWordsOf } from '../../../locales/i18n.ts';
import MergeDialog from './MergeDialog.vue';

/** The library fetches pictures from elsewhere where the build has not put them in. */
vi.mock('@nuxt/ui/components/Icon.vue', () => ({ default: { render: () => null } }));

const named = (after: string): DraftMerge['conflicts'][number]['mine'] => [
  {
    ...{ part: 'process', file: null, elementId: 'handle', elementType: 'userTask', kind: 'changed' },
    ...{ name: { 'zh-CN': '处理' }, changes: [{ fact: 'name', before: '处理', after }] },
  },
];
const merge = (revision: number): DraftMerge => ({
  theirs: {
    ...{ key: 'car', revision, publishedVersion: null, changed: true, savedAt: null },
    savedBy: { id: '1', username: 'he', name: '何', department: null },
  },
  taken: named('x').map((difference) => ({ by: 'theirs', difference })),
  conflicts: [
    { id: 'one', mine: named('派车'), theirs: named('调度') },
    { id: 'other', mine: [], theirs: named('出车') },
  ],
  merged: null,
});

let app: App | null = null;
const told = shallowRef(merge(8));
const decided = vi.fn();
const left = vi.fn();

beforeEach(async () => {
  await showLanguage('zh-CN');
  await showWordsOf('design', 'merge');
  told.value = merge(8);
  [decided, left].forEach((each) => each.mockReset());
  app = createApp(() =>
    h(MergeDialog, {
      ...{ merge: told.value, again: told.value.theirs.revision > 8, busy: false },
      ...{ onDecide: decided, onTheirs: left, onClose: left },
    }),
  );
  app.use(i18n);
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] }));
  app.mount(document.body.appendChild(document.createElement('div')));
  await vi.waitFor(() => expect(document.querySelector('fieldset')).not.toBeNull());
});
afterEach(() => {
  app?.unmount();
  document.body.replaceChildren();
});

const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words);

test('each conflict is a group of two, named by its element, with what it was and what each made of it', () => {
  const [first, second] = [...document.querySelectorAll('fieldset')];
  expect(first?.querySelector('legend')?.textContent).toContain('处理');
  expect(
    [...(first?.querySelectorAll('label') ?? [])].map((side) => side.textContent.replace(/\s+/g, ' ')),
  ).toEqual([
    expect.stringMatching(/我的.*名称：.*处理 → ?派车/),
    expect.stringMatching(/何的.*名称：.*处理 → ?调度/),
  ]);
  expect(second?.textContent).toContain('没有改动');
  expect(new Set(radios().map(({ name }) => name)).size).toBe(2);
});

test('it is merged when everything is decided, and not before', async () => {
  expect(button('合并')?.disabled).toBe(true);
  radios()[0]?.click();
  await nextTick();
  expect(document.querySelector('[role=status]')?.textContent).toBe('还有 1 处没有选择');
  radios()[3]?.click();
  await nextTick();
  button('合并')?.click();
  expect(decided).toHaveBeenCalledWith({ one: 'mine', other: 'theirs' });
});

test('all of one side are chosen at once', async () => {
  button('全部用何的')?.click();
  await nextTick();
  expect(radios().map(({ checked }) => checked)).toEqual([false, true, false, true]);
  button('合并')?.click();
  expect(decided).toHaveBeenCalledWith({ one: 'theirs', other: 'theirs' });
});

test('what is told anew is decided anew', async () => {
  button('全部用我的')?.click();
  await nextTick();
  told.value = merge(9);
  await nextTick();
  expect(document.querySelector('[role=alert]')?.textContent).toContain('何又保存了一次');
  expect(radios().some(({ checked }) => checked)).toBe(false);
});
