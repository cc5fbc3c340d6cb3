import { localized } from '@baton/contract/process/localized';
import { camundaAttribute } from '../xml/xml-element.ts';
import { bindToDeployment } from './bind-to-deployment.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The form shown is the one published together with the process. */
export const formBinding: Rule = {
  name: 'form-binding',
  severity: 'error',
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
