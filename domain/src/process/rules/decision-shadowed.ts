import { localized } from '@baton/contract/process/localized';
import { analysedTables } from '../analysed-tables.ts';
import type { Rule } from './rule.ts';

/** A rule that earlier ones leave nothing to say. */
export const decisionShadowed: Rule = {
  name: 'decision-shadowed',
  severity: 'warning',
  says: localized('每条规则都可能起作用', '每條規則都可能起作用', 'Every rule can have an effect'),
  why: localized(
    '被前面规则覆盖的规则永远不会用到，写它的人却以为有效。',
    '被前面規則覆蓋的規則永遠不會用到，寫它的人卻以為有效。',
    'One that is covered by rules before it is never used, while its author thinks that it is.',
  ),
  problem: localized(
    '“{table}”的第 {rule} 条规则没有作用，第 {by} 条已覆盖它',
    '「{table}」的第 {rule} 條規則沒有作用，第 {by} 條已涵蓋它',
    'Rule {rule} of "{table}" has no effect: {by} before it cover it',
  ),
  mend: localized('移动、修改或删除它', '移動、修改或刪除它', 'Move, change or delete it'),
  *check({ bundle }) {
    for (const { decision, file, name, analysis } of analysedTables(bundle)) {
      for (const { rule, by } of analysis.shadowed) {
        const at = decision.rules[rule - 1]?.xml ?? decision.xml;
        yield { at, file, values: { table: name, rule: String(rule), by: by.join(', ') } };
      }
    }
  },
};
