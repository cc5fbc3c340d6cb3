import { localized } from '@baton/contract/process/localized';
import { analysedTables } from '../analysed-tables.ts';
import type { Rule } from './rule.ts';

/** Values no rule answers: the result variable stays without a value. */
export const decisionGap: Rule = {
  name: 'decision-gap',
  severity: 'warning',
  says: localized(
    '决策表回答所有可能的值',
    '決策表回答所有可能的值',
    'A table answers whatever values there are',
  ),
  why: localized(
    '没有规则回答时，结果为空，后面的条件都不成立，工单走默认的路。',
    '沒有規則回答時，結果為空，後面的條件都不成立，工單走預設的路。',
    'Where no rule does the result is empty, no condition behind it holds, and the ticket takes the default way.',
  ),
  problem: localized(
    '“{table}”有没有规则回答的情况，例如 {example}',
    '「{table}」有沒有規則回答的情況，例如 {example}',
    'No rule of "{table}" answers {example}',
  ),
  mend: localized(
    '补一条规则，或在最后加一条条件都留空的规则',
    '補一條規則，或在最後加一條條件都留空的規則',
    'Add a rule for it, or a last one with empty conditions',
  ),
  *check({ bundle }) {
    for (const { decision, file, name, analysis, exampleOf } of analysedTables(bundle)) {
      for (const gap of analysis.gaps) {
        yield { at: decision.xml, file, values: { table: name, example: exampleOf(gap) } };
      }
    }
  },
};
