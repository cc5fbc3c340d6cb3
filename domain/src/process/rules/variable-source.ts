import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** A variable nobody writes is null for ever, and its condition never holds. */
export const variableSource: Rule = {
  name: 'variable-source',
  severity: 'error',
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
