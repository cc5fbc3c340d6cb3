import { expect, test } from 'vitest';
import type { DemoPerson } from './demo-person.ts';
import { fillIn } from './fill-in.ts';

const uploaded: string[] = [];
const person: DemoPerson = {
  username: 'guo',
  call: () => Promise.reject(new Error('nothing is called')),
  upload: (name) => Promise.resolve(`id-${uploaded.push(name)}`),
};
const friday = new Date('2026-11-27T18:30:00Z'); // Saturday, half past two, in Shanghai

test('moments are counted in working days from now, as clocks in Shanghai show them', async () => {
  const wanted = { day: { inDays: 1 }, visit: { time: { inDays: 2, at: '09:30' } } };
  expect(await fillIn(wanted, person, friday)).toEqual({
    day: '2026-11-30',
    visit: { time: '2026-12-01T01:30:00.000Z' },
  });
});

test('files are uploaded in turn, everything else stays as it is', async () => {
  const data = { photos: [{ file: 'a.png' }, { file: 'b.png' }], rows: [{ n: 1, none: null }], yes: true };
  expect(await fillIn(data, person)).toEqual({
    photos: ['id-1', 'id-2'],
    rows: [{ n: 1, none: null }],
    yes: true,
  });
  expect(uploaded).toEqual(['a.png', 'b.png']);
});
