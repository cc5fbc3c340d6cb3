import { localized } from '@baton/contract/process/localized';
import { feelNames } from '../feel-names.ts';
import type { Rule } from './rule.ts';

/** A decision reads routing variables by name; loops, functions and paths are not for routing. */
export const decisionExpressions: Rule = {
  name: 'decision-expressions',
  severity: 'error',
  says: localized(
    '决策中只用变量名、常量、比较和内建函数',
    '決策中只用變數名、常數、比較和內建函數',
    'Decisions use names, literals, comparisons and built-in functions',
  ),
  why: localized(
    '引擎不认的写法要到工单走到这里时才出错。',
    '引擎不認的寫法要到工單走到這裡時才出錯。',
    'What the engine does not understand fails only when a ticket gets there.',
  ),
  problem: localized(
    '“{name}”中的表达式不可用：{text}',
    '「{name}」中的運算式不可用：{text}',
    '"{name}" holds an expression that cannot be used: {text}',
  ),
  mend: localized(
    '用变量名、常量、比较和内置函数书写',
    '用變數名、常數、比較和內建函數書寫',
    'Write it with names, literals, comparisons and built-in functions',
  ),
  *check({ bundle }) {
    for (const { fileName: file, inputs, texts } of bundle.decisions) {
      const all = [...inputs.map((input) => ({ ...input, unary: false })), ...texts];
      for (const { text, unary, xml } of all) {
        if (feelNames(text, unary) === null) yield { at: xml, file, values: { text: text.slice(0, 80) } };
      }
    }
  },
};
