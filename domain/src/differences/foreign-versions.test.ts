import { describe, expect, test } from 'vitest';
import { foreignModels, foreignModelsMissing } from '../../../tests/support/foreign-models.ts';
import { compareDrawings } from './compare-drawings.ts';

const versions = foreignModels(/Table_Reservation_v\d/).map(({ bytes }) => bytes.toString('utf8'));
if (foreignModelsMissing) process.stdout.write(`skipped: ${foreignModelsMissing}\n`);

/** What a reviewer is shown of two versions, apart from what only lies elsewhere. */
const shown = (from: number, to: number) =>
  compareDrawings(versions[from - 1] ?? '', versions[to - 1] ?? '')
    .filter(({ kind }) => kind !== 'moved')
    .map(({ kind, elementId }) => `${kind} ${elementId ?? ''}`);

describe.skipIf(foreignModelsMissing)('four versions of a process drawn elsewhere', () => {
  test('a timer put into the way is two additions and one flow that leads elsewhere', () => {
    expect(shown(1, 2)).toEqual([
      'changed P001-tableReservation',
      'changed sequenceflow2',
      'added intermediatetimereventcatching2',
      'added sequenceflow8',
    ]);
  });

  test('a mail put into the way as well', () => {
    expect(shown(2, 3)).toEqual([
      'changed P001-tableReservation',
      'changed sequenceflow3',
      'added emailtask1',
      'added sequenceflow9',
    ]);
  });

  test('steps drawn into a sub-process are changed by where they stand, not lost and made anew', () => {
    const changes = compareDrawings(versions[2] ?? '', versions[3] ?? '');
    const mail = changes.find(({ elementId }) => elementId === 'emailtask1');
    expect(mail?.changes).toContainEqual({ fact: 'scope', before: null, after: 'subprocess1' });
    expect(shown(3, 4)).toEqual(expect.arrayContaining(['added subprocess1', 'added cancelReservation']));
  });
});
