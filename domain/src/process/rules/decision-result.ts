import { localized } from '@baton/contract/process/localized';
import type { Decision } from '../parse-decisions.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Without a mapped result the engine hands on a structure, and the wrong branch is taken in silence. */
export const decisionResult: Rule = {
  name: 'decision-result',
  severity: 'error',
  says: localized(
    '决策的结果写入一个变量，并说明取一个值还是多个值',
    '決策的結果寫入一個變數，並說明取一個值還是多個值',
    'The result of a decision goes into a variable, as one value or as several',
  ),
  why: localized(
    '不说明时引擎交出一个结构，条件都不成立，工单悄悄走错分支。',
    '不說明時引擎交出一個結構，條件都不成立，工單悄悄走錯分支。',
    'Without saying so the engine hands on a structure: no condition holds, and the ticket takes the wrong branch in silence.',
  ),
  problem: localized(
    '“{name}”没有正确接收决策结果',
    '「{name}」沒有正確接收決策結果',
    '"{name}" does not take the result of its decision properly',
  ),
  mend: localized(
    '指定结果变量；单行结果用 singleEntry，多行用 collectEntries，只有一列输出',
    '指定結果變數；單列結果用 singleEntry，多列用 collectEntries，只有一欄輸出',
    'Name a result variable; singleEntry for one row, collectEntries for several, over one output column',
  ),
  *check({ bundle, drawing }) {
    for (const node of nodesOf(drawing)) {
      const reference = camundaAttribute(node.xml, 'decisionRef');
      if (reference === null) continue;
      const decision = bundle.decisions.find((one) => one.id === reference);
      const mapping = camundaAttribute(node.xml, 'mapDecisionResult');
      const mapped = mapping === 'singleEntry' || mapping === 'collectEntries';
      const named = Boolean(camundaAttribute(node.xml, 'resultVariable'));
      const oneColumn = !decision || decision.outputs.length === 1;
      const oneRow = !decision || mapping !== 'singleEntry' || !yieldsSeveral(decision);
      if (!mapped || !named || !oneColumn || !oneRow) yield { at: node.xml };
    }
  },
};

/** Tables that may answer with several rows, so that a single entry would fail or be one of many. */
function yieldsSeveral(decision: Decision): boolean {
  return ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(decision.hitPolicy) && !decision.aggregation;
}
