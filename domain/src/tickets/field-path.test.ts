import { describe, expect, it } from 'vitest';
import { pickFieldPaths, readFieldPath } from './field-path.ts';

const data = {
  customer: { name: '郭', phone: '138' },
  items: [
    { name: 'a', price: 1 },
    { name: 'b', price: 2 },
  ],
  total: 3,
};

describe('reading a field', () => {
  it.each<[string, unknown]>([
    ['customer.name', '郭'],
    ['items', data.items],
    ['customer.age', undefined],
    ['total.of', undefined],
    ['constructor', undefined],
    ['customer.__proto__', undefined],
  ])('%s', (path, value) => {
    expect(readFieldPath(data, path)).toEqual(value);
  });
});

describe('picking fields', () => {
  it('leaves everything else out, columns of rows too', () => {
    expect(pickFieldPaths(data, ['customer.name', 'items[].name'])).toEqual({
      customer: { name: '郭' },
      items: [{ name: 'a' }, { name: 'b' }],
    });
  });

  it('puts columns of one list together', () => {
    expect(pickFieldPaths(data, ['items[].name', 'items[].price', 'total'])).toEqual({
      items: data.items,
      total: 3,
    });
  });

  it('does not change what it picks from', () => {
    const before = structuredClone(data);
    pickFieldPaths(data, ['items[].name', 'customer.name']);
    expect(data).toEqual(before);
  });

  it('finds nothing where nothing is, or something of another kind', () => {
    expect(pickFieldPaths(data, ['nothing.here', 'total[].x', 'customer[].name'])).toEqual({
      total: [],
      customer: [],
    });
  });
});
