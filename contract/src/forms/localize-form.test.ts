import { expect, it } from 'vitest';
import { formFields } from './form-fields.ts';
import { localizeForm } from './localize-form.ts';

const schema = {
  type: 'default',
  components: [
    {
      type: 'group',
      path: 'request',
      label: '工单',
      properties: { labelZhTW: '工單', labelEn: 'Request' },
      components: [
        {
          type: 'select',
          key: 'kind',
          label: '类别',
          description: '选一个',
          values: [
            { value: 'a', label: '甲' },
            { value: 'b', label: '乙' },
          ],
          properties: { labelEn: 'Kind', descriptionEn: 'Choose one', valuesEn: 'a=First = 1st|b=Second' },
        },
        {
          type: 'datetime',
          key: 'at',
          subtype: 'datetime',
          dateLabel: '日期',
          timeLabel: '时间',
          properties: { labelEn: 'Date', timeLabelEn: 'Time' },
        },
      ],
    },
    { type: 'dynamiclist', path: 'parts', components: [{ type: 'number', key: 'count', label: '数量' }] },
    { type: 'text', text: '说明', properties: { textEn: 'Note' } },
    {
      type: 'textfield',
      key: 'no',
      validate: { pattern: '^C', patternErrorMessage: '形如 C-1' },
      appearance: { suffixAdorner: '号' },
      properties: { patternMessageEn: 'Like C-1', suffixEn: 'no.' },
    },
  ],
};

it('puts every text of a form into a language', () => {
  expect(localizeForm(schema, 'en')).toMatchObject({
    components: [
      {
        label: 'Request',
        components: [
          {
            label: 'Kind',
            description: 'Choose one',
            values: [{ value: 'a', label: 'First = 1st' }, { label: 'Second' }],
          },
          { dateLabel: 'Date', timeLabel: 'Time' },
        ],
      },
      { components: [{ label: '数量' }] },
      { text: 'Note' },
      { validate: { pattern: '^C', patternErrorMessage: 'Like C-1' }, appearance: { suffixAdorner: 'no.' } },
    ],
  });
  expect(localizeForm(schema, 'zh-TW')).toMatchObject({
    components: [{ label: '工單' }, {}, { text: '说明' }, {}],
  });
});

it('names every field by the path that rights use', () => {
  const fields = formFields(localizeForm(schema, 'en'));
  expect(fields.map(({ path, kind, label, valueType }) => [path, kind, label, valueType])).toEqual([
    ['request', 'group', 'Request', null],
    ['request.kind', 'field', 'Kind', 'string'],
    ['request.at', 'field', 'Date', 'date'],
    ['parts', 'list', '', null],
    ['parts[].count', 'field', '数量', 'number'],
    ['no', 'field', '', 'string'],
  ]);
});
