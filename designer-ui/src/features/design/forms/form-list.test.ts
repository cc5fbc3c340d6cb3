import { expect, test } from 'vitest';
import { copyId, idFault, newForm, renamed } from './form-list.ts';

const words = { 'zh-CN': '采购', 'zh-TW': '採購', en: 'Purchase' };
const inType = { typeKey: 'buy', mainLanguage: 'zh-CN' } as const;
const forms = [newForm('buy-start', words, inType), newForm('buy-start-2', words, inType)];

test('an id is free, taken or no id at all', () => {
  expect(idFault('buy-pay', forms)).toBeNull();
  expect(idFault('buy-start', forms)).toBe('taken');
  expect(['', '2buy', 'buy pay', 'buy/pay'].map((id) => idFault(id, forms))).toEqual(Array(4).fill('wrong'));
});

test('a new form says its name in the main language, and in the others beside it', () => {
  const inEnglish = { ...inType, mainLanguage: 'en' } as const;
  const [group] = newForm('buy-pay', words, inEnglish)['components'] as Record<string, unknown>[];
  expect(group).toMatchObject({
    label: 'Purchase',
    properties: { labelZhCN: '采购', labelZhTW: '採購', labelEn: 'Purchase' },
  });
});

test('a copy gets the next free id', () => {
  expect(copyId('buy-start', forms)).toBe('buy-start-3');
});

test('under another id a form stays as it is, and the others too', () => {
  const [first, second] = renamed(forms, 'buy-start', 'buy-begin');
  expect(first).toEqual({ ...forms[0], id: 'buy-begin' });
  expect(second).toBe(forms[1]);
});

test.each([
  ['buy-unit-price', 'unitPrice'],
  ['buy-2nd', 'nd'],
  ['buy-', 'details'],
  ['elsewhere', 'elsewhere'],
])('what %s asks for is kept under %s', (id, path) => {
  const [group] = newForm(id, words, inType)['components'] as Record<string, unknown>[];
  expect(group?.['path']).toBe(path);
});
