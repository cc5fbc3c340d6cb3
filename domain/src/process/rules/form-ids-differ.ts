import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** A form is found by its id. */
export const formIdsDiffer: Rule = {
  name: 'form-ids-differ',
  severity: 'error',
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
