import { localized } from '@baton/contract/process/localized';
import { isExpression } from '../placed-expressions.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Every form that is named is in the bundle. */
export const formExists: Rule = {
  name: 'form-exists',
  severity: 'error',
  says: localized(
    '引用的表单都在工单类型里',
    '引用的表單都在工單類型裡',
    'Every form that is named belongs to the ticket type',
  ),
  why: localized(
    '找不到表单时，收到任务的人什么也填不了。',
    '找不到表單時，收到任務的人什麼也填不了。',
    'Without the form whoever gets the task can fill in nothing.',
  ),
  problem: localized(
    '“{name}”引用的表单“{form}”不存在',
    '「{name}」引用的表單「{form}」不存在',
    '"{name}" refers to the form "{form}", which does not exist',
  ),
  mend: localized(
    '选择已有的表单，或把它加入发布',
    '選擇已有的表單，或把它加入發布',
    'Choose an existing form or add it to the bundle',
  ),
  *check({ bundle, drawing }) {
    const ids = new Set(bundle.forms.map((form) => form.id));
    const named = [
      ...nodesOf(drawing).map((node) => ({ at: node.xml, form: camundaAttribute(node.xml, 'formRef') })),
      ...flowsOf(drawing).map((flow) => ({ at: flow.xml, form: flow.properties.get('outcomeForm') })),
    ];
    for (const { at, form } of named) {
      const missing = form !== null && form !== undefined && !ids.has(form);
      if (missing && !isExpression(form)) yield { at, values: { form } };
    }
  },
};
