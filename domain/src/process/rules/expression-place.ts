import { localized } from '@baton/contract/process/localized';
import { isExpression } from '../placed-expressions.ts';
import { namespaces } from '../xml/xml-element.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Expressions stand in conditions, collections, timers and assignees only; anywhere else they would be evaluated unseen. */
export const expressionPlace: Rule = {
  name: 'expression-place',
  severity: 'error',
  says: localized(
    '表达式只出现在条件、名单、定时器和处理人中',
    '運算式只出現在條件、名單、計時器和處理人中',
    'Expressions stand in conditions, collections, timers and assignees only',
  ),
  why: localized(
    '别处的 ${…} 会被引擎悄悄计算，写成名称的文字也会变成代码。',
    '別處的 ${…} 會被引擎悄悄計算，寫成名稱的文字也會變成程式碼。',
    'Anywhere else the engine evaluates ${…} unseen: even a name would be code.',
  ),
  problem: localized(
    '“{name}”在不允许的位置使用了表达式',
    '「{name}」在不允許的位置使用了運算式',
    '"{name}" has an expression where none may stand',
  ),
  mend: localized('写成固定文字', '寫成固定文字', 'Write plain text'),
  *check({ drawing, expressions }) {
    const texts = new Set(expressions.map((placed) => placed.at));
    for (const element of modelElements(drawing)) {
      const wrongAttribute = element.attributes.some(
        ({ name, namespace, value }) =>
          isExpression(value) &&
          !(texts.has(element) && namespace === namespaces.camunda && attributes.has(name)),
      );
      const wrongText = isExpression(element.text) && !(texts.has(element) && carriers.has(element.name));
      if (wrongAttribute || wrongText) yield { at: element };
    }
  },
};

const attributes: ReadonlySet<string> = new Set([
  ...['assignee', 'candidateUsers', 'candidateGroups', 'dueDate', 'followUpDate', 'priority', 'collection'],
]);
const carriers: ReadonlySet<string> = new Set([
  ...['conditionExpression', 'completionCondition', 'condition', 'timeDate', 'timeDuration', 'timeCycle'],
]);
