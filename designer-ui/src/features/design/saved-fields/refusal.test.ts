import { expect, test } from 'vitest';
import { refusalOf, withoutExpressions } from './refusal.ts';

const finding = { elementName: '序列号', message: { en: 'x' }, mend: { en: 'y' } };
const hidden = { at: [0], attribute: 'conditional.hide', name: 'kind' };

test('conditions can be left out, where nothing else speaks against a field', () => {
  expect(refusalOf({ findings: [finding], outside: [hidden] }).removable).toEqual([hidden]);
  expect(refusalOf({ findings: [finding] })).toEqual({ findings: [finding], removable: [] });
  const computed = { ...hidden, attribute: 'expression' };
  expect(refusalOf({ findings: [finding, finding], outside: [hidden, computed] }).removable).toEqual([]);
  expect(refusalOf(undefined)).toEqual({ findings: [], removable: [] });
});

test('a field loses the conditions that are named, and nothing else', () => {
  const field = {
    ...{ type: 'number', key: 'a', readonly: '=kind', conditional: { hide: '=kind' } },
    validate: { required: true, max: '=kind' },
  };
  const group = { type: 'group', conditional: { hide: '=b' }, components: [field, field] };
  const places = ['conditional.hide', 'readonly', 'validate.max'].map((attribute) => ({
    at: [1],
    attribute,
  }));
  expect(withoutExpressions(group, places)).toEqual({
    ...group,
    components: [field, { type: 'number', key: 'a', validate: { required: true } }],
  });
  expect(withoutExpressions(group, [{ at: [], attribute: 'conditional.hide' }])).toEqual({
    type: 'group',
    components: [field, field],
  });
});
