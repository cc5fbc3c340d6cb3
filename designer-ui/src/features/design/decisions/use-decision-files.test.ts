import { expect, it } from 'vitest';
import { nextTick, shallowRef } from 'vue';
import { useDecisionFiles } from './use-decision-files.ts';

function open(...xmls: string[]) {
  const given = shallowRef<readonly string[]>(xmls);
  const edited = useDecisionFiles(
    () => given.value,
    (next) => (given.value = next),
  );
  return { given, ...edited };
}

it('keeps the editor of a file while it is edited', async () => {
  const { given, files, edit } = open('<a/>', '<b/>');
  const keys = files.value.map(({ key }) => key);
  edit(keys[1] ?? -1, '<b2/>');
  await nextTick();
  expect(given.value).toEqual(['<a/>', '<b2/>']);
  expect(files.value.map(({ key }) => key)).toEqual(keys);
});

it('opens files anew that came from elsewhere', async () => {
  const { given, files, selected } = open('<a/>');
  const [before] = files.value;
  given.value = ['<theirs/>'];
  await nextTick();
  expect(files.value.map(({ xml }) => xml)).toEqual(['<theirs/>']);
  expect(files.value[0]?.key).not.toBe(before?.key);
  expect(selected.value).toBe(files.value[0]?.key);
});

it('shows what was added, and something else when that is gone', () => {
  const { given, files, selected, add, remove } = open('<a/>');
  add('<b/>');
  expect(given.value).toEqual(['<a/>', '<b/>']);
  expect(selected.value).toBe(files.value[1]?.key);
  remove(selected.value ?? -1);
  expect(given.value).toEqual(['<a/>']);
  expect(selected.value).toBe(files.value[0]?.key);
});
