import type { LibraryField, Words } from './library-field.ts';

const few = [
  { value: 'first', words: ['选项一', '選項一', 'First option'] },
  { value: 'second', words: ['选项二', '選項二', 'Second option'] },
] as const;

/** Fields that mean nothing by themselves; their keys are given when they are dropped. */
export const plainFields: readonly LibraryField[] = [
  plain('textfield', ['单行文本', '單行文字', 'Text'], { component: { validate: { maxLength: 200 } } }),
  plain('textarea', ['多行文本', '多行文字', 'Long text'], { component: { validate: { maxLength: 4000 } } }),
  plain('number', ['数字', '數字', 'Number']),
  plain('datetime', ['日期时间', '日期時間', 'Date and time'], {
    component: { subtype: 'datetime', timeInterval: 15, timeSerializingFormat: 'utc_offset' },
  }),
  plain('checkbox', ['是非', '是非', 'Yes or no']),
  plain('radio', ['单选', '單選', 'One of a few'], { options: few }),
  plain('select', ['下拉选择', '下拉選擇', 'One of a list'], { options: few }),
  plain('checklist', ['多选', '多選', 'Several of a few'], { options: few }),
  plain('taglist', ['标签多选', '標籤多選', 'Several of a list'], { options: few }),
  plain('filepicker', ['文件', '檔案', 'Files']),
  plain('expression', ['计算值', '計算值', 'Calculated value'], {
    component: { expression: '=null', computeOn: 'change' },
  }),
];

function plain(
  type: string,
  words: Words,
  more: Pick<Partial<LibraryField>, 'options'> & { component?: object } = {},
): LibraryField {
  const { component, ...rest } = more;
  return { name: `plain-${type}`, shelf: 'plain', words, component: { type, ...component }, ...rest };
}
