import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Conditions compare routing variables; whatever else the engine would evaluate is code. */
export const expressionGrammar: Rule = {
  name: 'expression-grammar',
  severity: 'error',
  problem: localized(
    '“{name}”的表达式不可用：{text}',
    '「{name}」的運算式不可用：{text}',
    '"{name}" has an expression that may not be used: {text}',
  ),
  mend: localized(
    '只用变量名、常量、比较和 and、or、not、empty，不用调用、下标和点号',
    '只用變數名、常數、比較和 and、or、not、empty，不用呼叫、下標和點號',
    'Use names, literals, comparisons and and, or, not, empty; no call, index or dotted path',
  ),
  *check({ expressions }) {
    for (const { expression, place, text, at } of expressions) {
      const bareNameWanted = place !== 'condition' && place !== 'completionCondition';
      if (expression && !(bareNameWanted && expression.kind !== 'name')) continue;
      yield { at, values: { text: text.length > 80 ? `${text.slice(0, 80)}…` : text } };
    }
  },
};
