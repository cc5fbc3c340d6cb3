import { localized } from '@baton/contract/process/localized';
import { camundaAttribute } from '../xml/xml-element.ts';
import { bindToDeployment } from './bind-to-deployment.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The decision taken is the one published together with the process. */
export const decisionBinding: Rule = {
  name: 'decision-binding',
  severity: 'error',
  says: localized(
    '步骤使用与流程一起发布的决策',
    '步驟使用與流程一起發布的決策',
    'A step uses the decision that was published with it',
  ),
  why: localized(
    '否则以后改了决策表，正在办理的工单会按新规则走，没有人知道为什么。',
    '否則以後改了決策表，正在辦理的工單會按新規則走，沒有人知道為什麼。',
    'Otherwise a table that is changed later decides about running tickets, and nobody knows why they went that way.',
  ),
  problem: localized(
    '“{name}”的决策引用没有绑定到本次发布',
    '「{name}」的決策引用沒有綁定到本次發布',
    'The decision of "{name}" is not bound to what is published with it',
  ),
  mend: localized('把绑定设为 deployment', '把綁定設為 deployment', 'Set the binding to deployment'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (camundaAttribute(node.xml, 'decisionRef') === null) continue;
      if (camundaAttribute(node.xml, 'decisionRefBinding') === 'deployment') continue;
      yield { at: node.xml, quickFix: bindToDeployment(drawing.file, node.id, 'decisionRef') };
    }
  },
};
