import { localized } from '@baton/contract/process/localized';
import { camundaAttribute } from '../xml/xml-element.ts';
import { bindToDeployment } from './bind-to-deployment.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The form shown is the one published together with the process. */
export const formBinding: Rule = {
  name: 'form-binding',
  severity: 'error',
  says: localized(
    '步骤使用与流程一起发布的表单',
    '步驟使用與流程一起發布的表單',
    'A step uses the form that was published with it',
  ),
  why: localized(
    '否则以后改了表单，正在办理的工单会突然换成新表单，已填的内容可能对不上。',
    '否則以後改了表單，正在辦理的工單會突然換成新表單，已填的內容可能對不上。',
    'Otherwise running tickets would get a form that is changed later, and what was filled in might no longer fit.',
  ),
  problem: localized(
    '“{name}”的表单引用没有绑定到本次发布',
    '「{name}」的表單引用沒有綁定到本次發布',
    'The form of "{name}" is not bound to what is published with it',
  ),
  mend: localized('把绑定设为 deployment', '把綁定設為 deployment', 'Set the binding to deployment'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (camundaAttribute(node.xml, 'formRef') === null) continue;
      if (camundaAttribute(node.xml, 'formRefBinding') === 'deployment') continue;
      yield { at: node.xml, quickFix: bindToDeployment(drawing.file, node.id, 'formRef') };
    }
  },
};
