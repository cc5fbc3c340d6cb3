import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** A variable nobody writes is null for ever, and its condition never holds. */
export const variableSource: Rule = {
  name: 'variable-source',
  severity: 'error',
  says: localized(
    '条件中的每个变量都有表单字段、工作单元或决策来写',
    '條件中的每個變數都有表單欄位、工作單元或決策來寫',
    'Every variable of a condition is written by a form field, a worker or a decision',
  ),
  why: localized(
    '没有人写的变量永远为空，它的条件永远不成立，所有工单都会走同一条路。多半是拼写错误。',
    '沒有人寫的變數永遠為空，它的條件永遠不成立，所有工單都會走同一條路。多半是拼寫錯誤。',
    'A variable that nobody writes is empty for ever and its condition never holds, so that all tickets go one way. Often it is misspelt.',
  ),
  problem: localized(
    '没有表单、工作单元或决策写入变量“{variable}”',
    '沒有表單、工作單元或決策寫入變數「{variable}」',
    'No form, worker or decision writes the variable "{variable}"',
  ),
  mend: localized(
    '检查拼写，或增加同名表单字段',
    '檢查拼寫，或增加同名表單欄位',
    'Check the spelling, or add a form field of that name',
  ),
  *check({ variables }) {
    for (const { name, at, sources } of variables) {
      if (sources.length === 0) yield { at, values: { variable: name } };
    }
  },
};
