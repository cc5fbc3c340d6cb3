import { expect, it } from 'vitest';
import { validateForm } from '../forms/index.ts';
import { neutralTexts } from './neutral-texts.ts';
import type { StandIns } from './stand-ins.ts';
import { withoutPersonal } from './without-personal.ts';

const field = (type: string, key: string, more: object = {}) => ({
  type,
  key,
  label: `字段 ${key}`,
  ...more,
});
const schema = {
  ...{ type: 'default', schemaVersion: 19, id: 'f' },
  components: [
    {
      ...{ type: 'group', path: 'customer' },
      components: [
        field('textfield', 'name', { validate: { maxLength: 6 } }),
        field('textfield', 'mail', { validate: { validationType: 'email' } }),
        field('textfield', 'phone', { validate: { validationType: 'phone' } }),
        field('textfield', 'code', { validate: { pattern: '^[A-Z]{2}-\\d{4}$' } }),
        field('textarea', 'story', { validate: { minLength: 20 } }),
      ],
    },
    field('textfield', 'city'),
    field('textfield', 'same'),
    field('select', 'technician', { valuesKey: 'personOptions' }),
    field('taglist', 'team', { valuesKey: 'personOptions' }),
    field('select', 'kind', { values: [{ value: 'a', label: 'A' }] }),
    field('number', 'price'),
    field('number', 'mobile'),
    field('checkbox', 'urgent'),
    field('rating', 'stars'),
    field('signature', 'sign'),
    field('datetime', 'visit', { subtype: 'date', disallowPassedDates: true }),
    field('datetime', 'bought', { subtype: 'date' }),
    field('filepicker', 'photo', { validate: { required: true } }),
    field('filepicker', 'more'),
    {
      ...{ type: 'dynamiclist', path: 'parts' },
      components: [field('textfield', 'part'), field('number', 'amount')],
    },
  ],
};
const names = new Map([
  ['wang', '@person-1'],
  ['zhao', '@person-2'],
]);
const people: StandIns = {
  ofId: (id) => id,
  ofUsername: (username) => names.get(username) ?? null,
  knows: () => false,
  find: () => null,
  list: () => [],
};
const rights = { hidden: [], read: [] as string[], edit: [], required: [] };
const how = () => ({
  ...{ people, texts: neutralTexts('原因'), decidedBy: new Set(['city', 'same']) },
  ownWords: new Set(['北京']),
  rights,
});
const written = {
  customer: {
    ...{ name: '欧阳小芳', mail: 'fang@firm.cn', phone: '+8613800138000', code: 'QX-4711' },
    story: '欧阳小芳说空调漏水，请打 13800138000 找她',
  },
  ...{ city: '北京', same: '欧阳小芳', technician: 'wang', team: ['zhao', 'wang', 'gone'], kind: 'a' },
  ...{ price: 99.5, mobile: 13800138000, urgent: true, stars: 4, visit: '2020-02-29', bought: '2019-05-06' },
  sign: 'typed:欧阳小芳\n018f0000-0000-7000-8000-00000000000a 2026-01-02T03:04:05.678Z 欧阳小芳',
  photo: ['018f0000-0000-7000-8000-000000000001'],
  more: ['018f0000-0000-7000-8000-000000000002'],
  parts: [{ part: '欧阳的水泵', amount: 2, hidden: 'x' }],
  ...{ elsewhere: '欧阳小芳', steps: { sign: { x: { by: 'wang' } } } },
};

it('keeps what decides and nothing of what was written or who it was', () => {
  const kept = withoutPersonal(schema, written, how());
  expect(JSON.stringify(kept)).not.toMatch(/欧阳|小芳|fang|firm|1380013|4711|QX|wang|zhao|gone|水泵|018f/);
  expect(kept).toMatchObject({
    customer: { mail: 'person-2@example.invalid', code: 'XX-0004' },
    ...{ city: '北京', technician: '@person-1', team: ['@person-2', '@person-1'], kind: 'a' },
    ...{ price: 99.5, urgent: true, stars: 4, visit: '2099-02-28', bought: '2019-05-06' },
    parts: [{ amount: 2 }],
  });
  expect(Object.keys(kept)).not.toContain('more');
  expect(Object.keys(kept)).not.toContain('elsewhere');
  expect(Object.keys(kept)).not.toContain('steps');
});

it('gives the same text the same number, and the same ticket the same scenario', () => {
  const kept = withoutPersonal(schema, written, how()) as { customer: { name: string }; same: string };
  expect(kept.customer.name.slice(-2)).toBe(' 1');
  expect(kept.same.slice(-2)).toBe(' 1');
  expect(withoutPersonal(schema, written, how())).toEqual(kept);
});

it('fits the form it was filled into', () => {
  const data = withoutPersonal(schema, written, how());
  const options = { personOptions: ['@person-1', '@person-2'].map((value) => ({ value, label: value })) };
  const attachments = (data['photo'] ?? []) as string[];
  expect(validateForm({ schema, data, rights, options, attachments, language: 'zh-CN' }).errors).toEqual([]);
});

it('leaves out what the step could only read, which its outcome may have asked for', () => {
  const reading = { ...how(), rights: { ...rights, read: ['customer', 'kind'] } };
  const kept = withoutPersonal(schema, written, reading);
  expect(kept).toMatchObject({ customer: {}, price: 99.5 });
  expect(Object.keys(kept)).not.toContain('kind');
});
