import { expect, test } from 'vitest';
import type { EditedField } from './editor-services.ts';
import { changeEntry, changeWords, entryWordsOf, keepTextsInStep, wordsOf } from './field-words.ts';

const title: EditedField = {
  ...{ id: 'f', type: 'textfield', key: 'title', label: '标题' },
  properties: { labelZhTW: '標題', labelEn: 'Title', own: 'kept' },
};
const day: EditedField = { id: 'd', type: 'datetime', subtype: 'date', dateLabel: '日期' };
const kind: EditedField = {
  ...{ id: 'k', type: 'select', label: '类别' },
  values: [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙' },
  ],
  properties: { valuesZhCN: 'a=甲|b=乙', valuesEn: 'a=First' },
};
const labelOf = (field: EditedField) =>
  wordsOf(field, 'zh-CN').find(({ property }) => property === 'label')?.words;

test('the main language stands in the field itself, the others beside it', () => {
  expect(labelOf(title)).toEqual({ 'zh-CN': '标题', 'zh-TW': '標題', en: 'Title' });
  expect(labelOf(day)).toEqual({ 'zh-CN': '日期', 'zh-TW': '', en: '' });
});

test('a label in the main language changes the field and its translation, a cleared one takes it away', () => {
  expect(changeWords(title, 'label', 'zh-CN', '主题', 'zh-CN')).toEqual({
    label: '主题',
    properties: { ...title.properties, labelZhCN: '主题' },
  });
  expect(changeWords(title, 'label', 'en', '', 'zh-CN')).toEqual({
    properties: { labelZhTW: '標題', own: 'kept' },
  });
  expect(changeWords(day, 'label', 'zh-CN', '到期', 'zh-CN')).toMatchObject({ dateLabel: '到期' });
});

test('every option has its texts, and one of them changes alone', () => {
  const [first, second] = entryWordsOf(kind, 'zh-CN');
  expect(second?.words).toEqual({ 'zh-CN': '乙', 'zh-TW': '', en: '' });
  expect(first && changeEntry(kind, first, 'zh-CN', '第一|种', 'zh-CN')).toMatchObject({
    values: [{ value: 'a', label: '第一|种' }, { value: 'b' }],
    properties: { valuesZhCN: 'a=第一种|b=乙', valuesEn: 'a=First' },
  });
  expect(second && changeEntry(kind, second, 'en', 'Second', 'zh-CN')).toEqual({
    properties: { valuesZhCN: 'a=甲|b=乙', valuesEn: 'a=First|b=Second' },
  });
});

test('what is changed in the field itself changes its translation into the main language', () => {
  const said = { ...title, properties: { ...title.properties, labelZhCN: '标题' } };
  expect(keepTextsInStep(said, { label: '主题' }, 'zh-CN')).toMatchObject({
    label: '主题',
    properties: { labelZhCN: '主题', labelEn: 'Title' },
  });
  const values = [{ value: 'c', label: '丙' }];
  expect(keepTextsInStep(kind, { values }, 'zh-CN')).toMatchObject({ properties: { valuesZhCN: 'c=丙' } });
  expect(keepTextsInStep(title, { key: 'subject' }, 'zh-CN')).toEqual({ key: 'subject' });
});
