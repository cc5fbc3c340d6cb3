import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What several people fill in is recorded under this name: a field of that name would be overwritten with it. */
const reserved = /^steps(?![^.[])/;

export const fieldReserved: Rule = {
  name: 'field-reserved',
  severity: 'error',
  problem: localized(
    '有多人步骤的工单类型里，字段不能叫“{field}”',
    '有多人步驟的工單類型裡，欄位不能叫「{field}」',
    'A ticket type with a step of several people cannot have a field "{field}"',
  ),
  mend: localized(
    '换一个名称：“steps”用来保存每个人填写的内容',
    '換一個名稱：「steps」用來保存每個人填寫的內容',
    'Give it another name: what each of them fills in is kept under "steps"',
  ),
  *check({ bundle, drawing }) {
    if (![...nodesOf(drawing)].some((node) => node.multiInstance)) return;
    for (const { fileName, fields } of bundle.forms) {
      const field = fields.find(({ path }) => reserved.test(path));
      if (field) yield { at: null, file: fileName, values: { field: field.path } };
    }
  },
};
