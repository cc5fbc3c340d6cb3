import { expect, it } from 'vitest';
import { acceptsFile } from './accepts-file.ts';
import { differingPaths, fieldNames, overlayValues } from './form-values.ts';
import { takeIncoming } from './take-incoming.ts';

it('names what the fields of a form write to, at the top', () => {
  const components = [
    {
      type: 'group',
      components: [
        { type: 'textfield', key: 'a.b' },
        { type: 'text', key: 'not' },
      ],
    },
    { type: 'group', path: 'request', components: [{ type: 'textfield', key: 'title' }] },
    { type: 'dynamiclist', path: 'items', components: [{ type: 'number', key: 'n' }] },
  ];
  expect([...fieldNames({ components })]).toEqual(['a', 'request', 'items']);
});

it('takes all empty values for one, and lists as a whole', () => {
  const before = { a: { b: '', c: 1 }, items: [{ n: 1 }], gone: null };
  expect(differingPaths(before, { a: { b: null, c: 2 }, items: [{ n: 2 }], late: { x: 1 } })).toEqual([
    'a.c',
    'items',
    'late.x',
  ]);
});

it('lays edits over values, cleared fields included', () => {
  expect(overlayValues({ a: { b: 1, c: 2 }, d: 3 }, { a: { b: null }, d: 4 })).toEqual({
    a: { b: null, c: 2 },
    d: 4,
  });
});

it('lets untouched fields follow the server, and keeps what is edited or under the cursor', () => {
  const received = { a: 1, b: 1, c: 1, d: 1 };
  const stand = { received, untouched: received, values: { a: 1, b: 2, c: 1, d: 3 } };
  const result = takeIncoming(stand, { a: 9, b: 9, c: 9, d: 3 }, (path) => path === 'c');
  expect(result.values).toEqual({ a: 9, b: 2, c: 1, d: 3 });
  expect(result.untouched).toEqual({ a: 9, b: 9, c: 9, d: 3 });
  expect(result.conflicts.map(({ path }) => path)).toEqual(['b', 'c']);
});

it.each([
  ['', 'a.exe', '', true],
  ['.pdf, .DOCX', 'Brief.docx', '', true],
  ['.pdf', 'pdf', '', false],
  ['image/*', 'a', 'image/png', true],
  ['image/*', 'a.png', 'text/html', false],
  ['image/png', 'a', 'image/png', true],
])('with %j takes %s (%s): %s', (accept, name, type, taken) => {
  expect(acceptsFile(accept, { name, type })).toBe(taken);
});
