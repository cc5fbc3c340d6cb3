import type { UserTask, UserTaskRow } from '@baton/contract/http/user-tasks';
import { expect, test } from 'vitest';
import { withTask } from './use-user-task-verbs.ts';

const row = (id: string) =>
  ({ id, state: 'open', assignee: null, operations: ['claim'] }) as unknown as UserTaskRow;
const lin = { id: 'p1', username: 'lin', name: '林曉', department: null };
const claimed = { ...row('t1'), assignee: lin, operations: ['complete', 'release'], version: 4 } as UserTask;

test('a claimed task is the person’s in every list at once, and the others stay', () => {
  const page = { items: [row('t1'), row('t2')] };
  const after = { items: [{ ...row('t1'), assignee: lin, operations: ['complete', 'release'] }, row('t2')] };
  expect(withTask(page, claimed)).toMatchObject(after);
  expect(withTask({ pages: [page] }, claimed)).toMatchObject({ pages: [after] });
});

test('a list that has not been asked for stays unknown', () => {
  expect(withTask(undefined, claimed)).toBeUndefined();
});
