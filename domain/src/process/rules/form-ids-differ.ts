import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** A form is found by its id. */
export const formIdsDiffer: Rule = {
  name: 'form-ids-differ',
  severity: 'error',
  says: localized('每个表单的 id 都不相同', '每個表單的 id 都不相同', 'The ids of forms differ'),
  why: localized(
    'id 相同时分不清是哪一个，步骤可能显示另一个表单。',
    'id 相同時分不清是哪一個，步驟可能顯示另一個表單。',
    'With one id for two forms a step may show the wrong one.',
  ),
  problem: localized(
    '有多个表单的 id 是“{form}”',
    '有多個表單的 id 是「{form}」',
    'Several forms have the id "{form}"',
  ),
  mend: localized('给它们不同的 id', '給它們不同的 id', 'Give them ids of their own'),
  *check({ bundle }) {
    const seen = new Set<string>();
    for (const { id, fileName } of bundle.forms) {
      if (id === null) continue;
      if (seen.has(id)) yield { at: null, file: fileName, values: { form: id } };
      seen.add(id);
    }
  },
};
