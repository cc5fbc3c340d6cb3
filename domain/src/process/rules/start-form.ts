import { localized } from '@baton/contract/process/localized';
import { nodesIn } from '../scope-nodes.ts';
import { camundaAttribute, camundaExtensions } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** What a ticket asks for stands in the form of its start event. */
export const startForm: Rule = {
  name: 'start-form',
  severity: 'error',
  says: localized('开始事件有表单', '開始事件有表單', 'The start event has a form'),
  why: localized(
    '提交工单就是填写开始事件的表单。没有表单，谁也提交不了这种工单。',
    '提交工單就是填寫開始事件的表單。沒有表單，誰也提交不了這種工單。',
    'To submit a ticket is to fill in the form of the start event. Without one nobody could submit any.',
  ),
  problem: localized(
    '开始事件没有表单，无法提交工单',
    '開始事件沒有表單，無法提交工單',
    'The start event has no form: no ticket could be submitted',
  ),
  mend: localized('给开始事件选择一个表单', '給開始事件選擇一個表單', 'Choose a form for the start event'),
  *check({ drawing }) {
    for (const node of nodesIn(drawing, null)) {
      if (node.type !== 'startEvent' || node.trigger) continue;
      const has = ['formRef', 'formKey'].some((name) => camundaAttribute(node.xml, name) !== null);
      if (!has && camundaExtensions(node.xml, 'formData').length === 0) yield { at: node.xml };
    }
  },
};
