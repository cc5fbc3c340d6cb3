import { expect, test } from 'vitest';
import { begun, rowsOf, textOfRows } from './strategy-rows.ts';

test('strategies are read into rows and written back', () => {
  const text = 'handlerOf(handle)|departmentHead(ticketDepartment,1)|ticketTeam';
  expect(textOfRows(rowsOf(text) ?? [])).toBe(text);
  expect(rowsOf(' ')).toEqual([]);
});

test('what cannot be read is no rows, so that it stays as it is', () => {
  expect(rowsOf('somebody(')).toBeNull();
});

test('a strategy without its argument is not written yet', () => {
  expect(textOfRows([begun('person'), begun('departmentHead')])).toBe('departmentHead(ticketDepartment,0)');
});
