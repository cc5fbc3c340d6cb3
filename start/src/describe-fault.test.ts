import { NewerSchemaError } from '@baton/db/migrate';
import { PostgresFault } from '@baton/db/embedded';
import { expect, test } from 'vitest';
import { describeFault } from './describe-fault.ts';
import { StartFault } from './start-fault.ts';

test.each([
  [new StartFault('Port 1 is taken.', 'Set BATON_PORT.'), 'Port 1 is taken.\nSet BATON_PORT.'],
  [new PostgresFault('It broke.', 'Mend it.'), 'It broke.\nMend it.'],
])('says what is wrong and what to do: %s', (fault, words) => {
  expect(describeFault(fault)).toBe(words);
});

test.each([
  [
    new NewerSchemaError('The database was migrated by a newer release of Baton.'),
    /newer release on this data/,
  ],
  [Object.assign(new Error('write failed'), { code: 'ENOSPC' }), /disk is full/],
  [Object.assign(new Error('no'), { code: 'EACCES' }), /BATON_DATA_DIR/],
])('knows what to do about %s', (fault, words) => {
  expect(describeFault(fault)).toMatch(words);
});

test('a fault of our own shows where it happened', () => {
  expect(describeFault(new TypeError('x is undefined'))).toMatch(
    /describe-fault\.test\.ts[\s\S]*fault of Baton itself/,
  );
});
