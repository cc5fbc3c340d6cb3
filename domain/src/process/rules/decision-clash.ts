import { localized } from '@baton/contract/process/localized';
import { analysedTables } from '../analysed-tables.ts';
import type { Rule } from './rule.ts';

/** Rules that hit together where only one may: the engine fails at that ticket. */
export const decisionClash: Rule = {
  name: 'decision-clash',
  severity: 'error',
  says: localized(
    '命中策略只允许一条规则时，规则互不重叠',
    '命中策略只允許一條規則時，規則互不重疊',
    'Where one rule alone may hit, rules do not overlap',
  ),
  why: localized(
    '两条规则同时命中时引擎报错，正好是这些值的工单会停住。',
    '兩條規則同時命中時引擎報錯，正好是這些值的工單會停住。',
    'If two of them hit the engine fails, and tickets with just these values stop.',
  ),
  problem: localized(
    '“{table}”的第 {rules} 条规则会同时命中（例如 {example}），命中策略 {policy} 不允许',
    '「{table}」的第 {rules} 條規則會同時命中（例如 {example}），命中原則 {policy} 不允許',
    'Rules {rules} of "{table}" hit together, for example at {example}; the hit policy {policy} does not allow that',
  ),
  mend: localized(
    '让条件互不重叠，或把命中策略改为 FIRST',
    '讓條件互不重疊，或把命中原則改為 FIRST',
    'Keep their conditions apart, or use the hit policy FIRST',
  ),
  *check({ bundle }) {
    for (const { decision, file, name, analysis, exampleOf } of analysedTables(bundle)) {
      for (const { rules, example } of analysis.clashes) {
        const values = { table: name, rules: rules.join(', '), policy: decision.hitPolicy };
        const at = decision.rules[rules[1] - 1]?.xml ?? decision.xml;
        yield { at, file, values: { ...values, example: exampleOf(example) } };
      }
    }
  },
};
