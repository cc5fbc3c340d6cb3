import { localized } from '@baton/contract/process/localized';
import type { TypeFault } from '../expression/check-types.ts';
import { typeFaults } from '../expression/check-types.ts';
import { localType } from '../local-names.ts';
import type { Rule } from './rule.ts';

/** Both sides of a comparison have one type; numbers and dates alone have an order; a list is only empty or not. */
export const expressionTypes: Rule = {
  name: 'expression-types',
  severity: 'error',
  says: localized('比较的两边类型相同', '比較的兩邊類型相同', 'Both sides of a comparison have one type'),
  why: localized(
    '数字与文字比较时，引擎会报错或总是不成立，工单会停住或走错分支。',
    '數字與文字比較時，引擎會報錯或總是不成立，工單會停住或走錯分支。',
    'Comparing a number with a text fails or never holds: the ticket stops or takes the wrong branch.',
  ),
  problem: localized(
    '“{name}”的条件类型不符：{what}',
    '「{name}」的條件類型不符：{what}',
    'The condition of "{name}" mixes types: {what}',
  ),
  mend: localized(
    '按字段的类型书写，或改用决策表',
    '按欄位的類型書寫，或改用決策表',
    'Compare values of one type, or use a decision table',
  ),
  *check({ expressions, variables }) {
    const types = new Map(variables.map((variable) => [variable.name, variable.type]));
    for (const { expression, owner, wants, at } of expressions) {
      if (!expression) continue;
      const typeOf = (name: string) => localType(name, owner) ?? types.get(name);
      if (wants === 'boolean') {
        for (const fault of typeFaults(expression, typeOf)) yield { at, values: { what: show(fault) } };
      } else if (expression.kind === 'name' && wants) {
        const type = typeOf(expression.name);
        if (type && type !== wants) yield { at, values: { what: `${expression.name}: ${type} ≠ ${wants}` } };
      }
    }
  },
};

function show(fault: TypeFault): string {
  return fault.kind === 'operands' ? `${fault.left} ↔ ${fault.right}` : fault.what;
}
