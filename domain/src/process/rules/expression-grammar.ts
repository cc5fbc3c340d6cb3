import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Conditions compare routing variables; whatever else the engine would evaluate is code. */
export const expressionGrammar: Rule = {
  name: 'expression-grammar',
  severity: 'error',
  says: localized(
    '条件只用变量名、常量、比较和 and、or、not、empty',
    '條件只用變數名、常數、比較和 and、or、not、empty',
    'Conditions use names, literals, comparisons and and, or, not, empty',
  ),
  why: localized(
    '其余写法能调用引擎内部的方法。复杂的判断放进决策表，更容易看懂，也能试算。',
    '其餘寫法能呼叫引擎內部的方法。複雜的判斷放進決策表，更容易看懂，也能試算。',
    'Anything more could call into the engine. What is more complicated belongs in a decision table, where it can be read and tried.',
  ),
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
