import type { LocalizedText } from '@baton/contract/language';
import type { Finding } from '@baton/contract/process/finding';
import { fill, localized } from '@baton/contract/process/localized';
import type { OutsideName } from '../forms/index.ts';

/** Says that a component takes more bytes than the library keeps. */
export function tooLarge(bytes: number, most: number): Finding {
  const facts = { value: String(Math.ceil(bytes / 1024)), most: String(most / 1024) };
  return finding('saved-field-too-large', null, fill(largeMessage, facts), largeMend);
}

/** Says that an expression asks for a field that does not come along. */
export function namesOutside({ component, attribute, name }: OutsideName): Finding {
  const label = component.label ?? component['dateLabel'] ?? component.key ?? component.type;
  const facts = { attribute: attributeWords[attribute] ?? attribute, name };
  return finding('saved-field-outside', String(label), fill(outsideMessage, facts), fill(outsideMend, facts));
}

function finding(
  rule: string,
  elementName: string | null,
  message: LocalizedText,
  mend: LocalizedText,
): Finding {
  return {
    ...{ rule, severity: 'error', file: '', elementId: null, elementName, line: null },
    ...{ message, mend, quickFix: null },
  };
}

/** What people call the attributes that may be expressions. */
const attributeWords: Readonly<Record<string, LocalizedText>> = {
  'conditional.hide': localized('隐藏条件', '隱藏條件', 'The condition that hides it'),
  readonly: localized('只读条件', '唯讀條件', 'The condition that locks it'),
  'validate.min': localized('最小值', '最小值', 'Its least value'),
  'validate.max': localized('最大值', '最大值', 'Its greatest value'),
  'validate.minLength': localized('最小长度', '最小長度', 'Its least length'),
  'validate.maxLength': localized('最大长度', '最大長度', 'Its greatest length'),
  valuesExpression: localized('选项的表达式', '選項的運算式', 'The expression of its options'),
  expression: localized('计算的表达式', '計算的運算式', 'The expression it is computed by'),
  columnsExpression: localized('列的表达式', '欄的運算式', 'The expression of its columns'),
  dataSource: localized('数据来源', '資料來源', 'Its data source'),
  multiple: localized('多选的条件', '多選的條件', 'The condition for several files'),
  label: localized('名称', '名稱', 'Its label'),
  description: localized('说明', '說明', 'Its description'),
  text: localized('文字', '文字', 'Its text'),
};

const largeMessage = localized(
  '字段连同其内容有 {value} KB，最多 {most} KB',
  '欄位連同其內容有 {value} KB，最多 {most} KB',
  'The field with all that is in it takes {value} KB; {most} KB are allowed',
);
const largeMend = localized(
  '减少选项，或换一张较小的图片',
  '減少選項，或換一張較小的圖片',
  'Use fewer options, or a smaller image',
);
const outsideMessage = localized(
  '{attribute}用到了 {name}，它不会一起存入，在别的表单里就不起作用',
  '{attribute}用到了 {name}，它不會一起存入，在別的表單裡就不起作用',
  '{attribute} asks for {name}, which does not come along and is missing in other forms',
);
const outsideMend = localized(
  '去掉它，或把两者放进同一个分组，存入整个分组',
  '移除它，或把兩者放進同一個群組，存入整個群組',
  'Do without it, or put both into one group and save the group',
);
