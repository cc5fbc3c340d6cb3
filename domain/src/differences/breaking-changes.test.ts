import { describe, expect, it } from 'vitest';
import { deskType } from '../../../tests/support/desk-type.ts';
import { breakingChanges } from './breaking-changes.ts';

interface Field {
  id: string;
  key?: string;
  type: string;
  components?: Field[];
  [attribute: string]: unknown;
}

/** The desk with more on its start form, as `edit` leaves it. */
function desk(edit: (fields: Field[], form: Field) => void = () => undefined) {
  const bundle = deskType('desk');
  const form = bundle.forms[0] as unknown as Field;
  const fields = form.components?.[0]?.components ?? [];
  const option = (value: string) => ({ value, label: value.toUpperCase() });
  fields.push(
    { id: 'kind', type: 'select', key: 'kind', label: 'Kind', values: ['a', 'b', 'c'].map(option) },
    {
      id: 'rows',
      type: 'dynamiclist',
      path: 'rows',
      components: [{ id: 'part', type: 'number', key: 'part' }],
    },
    { id: 'stars', type: 'rating', key: 'stars', scale: 5 },
  );
  edit(fields, form);
  return bundle;
}

const field = (fields: Field[], key: string): Field => {
  const found = fields.find((each) => each.key === key || each['path'] === key);
  if (!found) throw new Error(`No field ${key}`);
  return found;
};
const changed = (edit: (fields: Field[], form: Field) => void) => breakingChanges(desk(), desk(edit));
const short = (changes: Awaited<ReturnType<typeof breakingChanges>>) =>
  changes.map(({ stepId, path, kind, before, after }) => [stepId, path, kind, before, after]);

describe('what programs notice of a new version', () => {
  it.each<[string, (fields: Field[], form: Field) => void, unknown[][]]>([
    ['nothing', () => undefined, []],
    ['another label', (fields) => void (field(fields, 'title')['label'] = 'Subject'), []],
    [
      'a new field that may stay empty',
      (fields) => void fields.push({ id: 'n', type: 'number', key: 'n' }),
      [],
    ],
    ['one more option', (fields) => void (field(fields, 'kind')['values'] as unknown[]).push('d'), []],
    [
      'a field that is gone',
      (fields) => void fields.splice(1, 1),
      [[null, 'request.amount', 'removed', null, null]],
    ],
    [
      'a field that can only be read',
      (fields) => void (field(fields, 'amount')['readonly'] = true),
      [[null, 'request.amount', 'removed', null, null]],
    ],
    [
      'another key',
      (fields) => void (field(fields, 'amount').key = 'sum'),
      [[null, 'request.sum', 'renamed', 'request.amount', 'request.sum']],
    ],
    [
      'another key of its list',
      (fields) => void (field(fields, 'rows')['path'] = 'parts'),
      [
        [null, 'request.parts', 'renamed', 'request.rows', 'request.parts'],
        [null, 'request.parts[].part', 'renamed', 'request.rows[].part', 'request.parts[].part'],
      ],
    ],
    [
      'another kind of value',
      (fields) => void (field(fields, 'amount').type = 'textfield'),
      [[null, 'request.amount', 'retyped', 'number', 'string']],
    ],
    [
      'whole numbers alone',
      (fields) => void (field(fields, 'amount')['decimalDigits'] = 0),
      [[null, 'request.amount', 'retyped', 'number', 'integer']],
    ],
    [
      'a field that is asked for now',
      (fields) => void (field(fields, 'amount')['validate'] = { required: true }),
      [[null, 'request.amount', 'required', null, null]],
    ],
    [
      'a new field that is asked for',
      (fields) => void fields.push({ id: 'n', type: 'number', key: 'n', validate: { required: true } }),
      [[null, 'request.n', 'required', null, null]],
    ],
    [
      'an option that is gone',
      (fields) => void (field(fields, 'kind')['values'] as unknown[]).shift(),
      [[null, 'request.kind', 'option_removed', 'a', null]],
    ],
    [
      'a shorter text',
      (fields) => void (field(fields, 'title')['validate'] = { required: true, maxLength: 50 }),
      [[null, 'request.title', 'narrowed', 'maxLength 100', 'maxLength 50']],
    ],
    [
      'fewer points',
      (fields) => void (field(fields, 'stars')['scale'] = 3),
      [[null, 'request.stars', 'narrowed', 'maximum 5', 'maximum 3']],
    ],
    [
      'a pattern',
      (fields) =>
        void (field(fields, 'title')['validate'] = { required: true, maxLength: 100, pattern: '^A' }),
      [[null, 'request.title', 'narrowed', null, '^A']],
    ],
  ])('%s', async (_what, edit, expected) => {
    expect(short(await changed(edit))).toEqual(expected);
  });

  it('is told of steps, too: what they take, and the ways to complete them', async () => {
    const after = desk();
    const gone = after.bpmn.replace("${outcome == 'refuse'}", "${outcome == 'decline'}");
    const withheld = gone.replace('value="request.title"', 'value="request"');
    expect(withheld).not.toBe(gone);
    const changes = await breakingChanges(desk(), { ...after, bpmn: withheld });
    expect(short(changes)).toEqual([
      ['handle', 'request.amount', 'removed', null, null],
      ['handle', '', 'outcome_removed', 'refuse', null],
    ]);
    expect(changes[0]).toMatchObject({ stepName: { en: 'handle' }, name: { en: 'amount' } });
    const renamed = desk().bpmn.replaceAll('"receive"', '"accept"').replaceAll('_receive', '_accept');
    expect(short(await breakingChanges(desk(), { ...desk(), bpmn: renamed }))).toEqual([
      ['receive', '', 'step_removed', null, null],
    ]);
  });

  it('is told of the dialogs of outcomes, too, and of a reason that is asked for now', async () => {
    const after = desk();
    const dialog = after.forms[2] as unknown as Field;
    dialog.components?.splice(0, 1, {
      id: 'whom',
      type: 'textfield',
      key: 'whom',
      validate: { required: true },
    });
    const strict = after.bpmn.replace(
      /(<bpmn:sequenceFlow [^>]*name="approve"[^]*?<camunda:properties>)/,
      (flow) => `${flow}<camunda:property name="reason" value="required"/>`,
    );
    expect(strict).not.toBe(after.bpmn);
    const changes = await breakingChanges(desk(), { ...after, bpmn: strict });
    expect(short(changes)).toEqual([
      ['handle', 'reason', 'required', null, null],
      ['handle', 'outcomeData.why', 'removed', null, null],
      ['handle', 'outcomeData.whom', 'required', null, null],
    ]);
    expect(changes[0]?.name.en).toBe('Reason for "approve"');
  });

  it('is not known where one side cannot be read', async () => {
    expect(await breakingChanges(desk(), { ...desk(), bpmn: '<broken' })).toEqual([]);
    const odd = { ...desk(), forms: [{ id: 'desk-start', components: 'none' }] };
    expect((await breakingChanges(desk(), odd)).every(({ kind }) => kind === 'removed')).toBe(true);
  });
});
