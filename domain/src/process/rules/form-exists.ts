import { localized } from '@baton/contract/process/localized';
import { isExpression } from '../placed-expressions.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Every form that is named is in the bundle. */
export const formExists: Rule = {
  name: 'form-exists',
  severity: 'error',
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
