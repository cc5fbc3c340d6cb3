import { describe, expect, test } from 'vitest';
import { holdRows } from './held-rows.ts';

const row = (id: string, title = id) => ({ id, title });
const idOf = (each: { id: string }) => each.id;

describe('while somebody reads', () => {
  test('new rows wait and known rows keep their places with new content', () => {
    const held = holdRows([row('a'), row('b')], [row('x'), row('b', 'b2'), row('a')], idOf);
    expect(held.rows).toEqual([row('a'), row('b', 'b2')]);
    expect(held.waiting).toBe(1);
  });

  test('a row that left stays and is marked', () => {
    const held = holdRows([row('a'), row('b')], [row('b')], idOf);
    expect(held.rows.map(idOf)).toEqual(['a', 'b']);
    expect([...held.left]).toEqual(['a']);
  });

  test('the next page is appended and does not count as waiting', () => {
    const held = holdRows([row('a'), row('b')], [row('x'), row('a'), row('b'), row('c'), row('d')], idOf);
    expect(held.rows.map(idOf)).toEqual(['a', 'b', 'c', 'd']);
    expect(held.waiting).toBe(1);
  });

  test('when every row was replaced, all new rows wait', () => {
    const held = holdRows([row('a')], [row('x'), row('y')], idOf);
    expect(held.waiting).toBe(2);
    expect(held.rows.map(idOf)).toEqual(['a']);
  });
});
