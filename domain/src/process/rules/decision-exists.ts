import { localized } from '@baton/contract/process/localized';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Every decision that a step names is in the bundle, and every one that a decision reads in the same file. */
export const decisionExists: Rule = {
  name: 'decision-exists',
  severity: 'error',
  says: localized(
    '引用的决策都在工单类型里，决策读取的决策在同一个文件里',
    '引用的決策都在工單類型裡，決策讀取的決策在同一個檔案裡',
    'Every decision that is named belongs to the ticket type, and what a decision reads stands in its own file',
  ),
  why: localized(
    '找不到决策表时引擎报错，工单停在这一步。',
    '找不到決策表時引擎報錯，工單停在這一步。',
    'If the table is missing the engine fails and the ticket stays at this step.',
  ),
  problem: localized(
    '“{name}”引用的决策“{decision}”不存在',
    '「{name}」引用的決策「{decision}」不存在',
    '"{name}" refers to the decision "{decision}", which does not exist',
  ),
  mend: localized(
    '选择已有的决策，或把它加入发布',
    '選擇已有的決策，或把它加入發布',
    'Choose an existing decision or add it to the bundle',
  ),
  *check({ bundle, drawing }) {
    const ids = new Set(bundle.decisions.map((decision) => decision.id));
    for (const node of nodesOf(drawing)) {
      const decision = camundaAttribute(node.xml, 'decisionRef');
      if (decision !== null && !ids.has(decision)) yield { at: node.xml, values: { decision } };
    }
    for (const { fileName: file, decisions } of bundle.decisionFiles) {
      const own = new Set(decisions.map(({ id }) => id));
      for (const { requires, xml } of decisions) {
        for (const decision of requires) {
          if (!own.has(decision)) yield { at: xml, file, values: { decision } };
        }
      }
    }
  },
};
