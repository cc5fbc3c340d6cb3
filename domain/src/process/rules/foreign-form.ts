import { localized } from '@baton/contract/process/localized';
import { fileStem } from '../file-stem.ts';
import type { ParsedBundle } from '../parse-bundle.ts';
import type { ParsedForm } from '../parse-form.ts';
import { attributeOf, camundaAttribute, camundaExtensions } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Forms are form-js schemas of the bundle; other kinds of form are not shown. */
export const foreignForm: Rule = {
  name: 'foreign-form',
  severity: 'error',
  says: localized(
    '表单引用本类型中的表单（formRef）',
    '表單引用本類型中的表單（formRef）',
    'Forms are forms of the ticket type (formRef)',
  ),
  why: localized(
    '嵌入式表单和 camunda:formData 在这里不会显示，处理人会看到一个空白步骤。',
    '嵌入式表單和 camunda:formData 在這裡不會顯示，處理人會看到一個空白步驟。',
    'Embedded forms and camunda:formData are not shown here: whoever has the step would see an empty one.',
  ),
  problem: localized(
    '“{name}”使用的表单方式不可用',
    '「{name}」使用的表單方式不可用',
    '"{name}" uses a kind of form that is not shown here',
  ),
  mend: localized(
    '改用表单引用（formRef）',
    '改用表單引用（formRef）',
    'Refer to a form of the bundle (formRef)',
  ),
  *check({ bundle, drawing }) {
    const file = drawing.file;
    for (const node of nodesOf(drawing)) {
      const elementId = node.id;
      const formKey = camundaAttribute(node.xml, 'formKey');
      if (formKey !== null) {
        const form = formOfKey(bundle, formKey);
        const attributes = form && {
          'camunda:formKey': null,
          'camunda:formRef': form.id ?? fileStem(form.fileName),
          'camunda:formRefBinding': 'deployment',
        };
        yield {
          at: node.xml,
          quickFix: attributes ? { kind: 'set-attributes', file, elementId, attributes } : null,
        };
      }
      const generated = camundaExtensions(node.xml, 'formData').length > 0;
      if (!generated && camundaExtensions(node.xml, 'formProperty').length === 0) continue;
      const formId = `${attributeOf(drawing.process, 'id') ?? 'process'}-${elementId}`;
      yield {
        at: node.xml,
        quickFix: generated ? { kind: 'form-data-to-form', file, elementId, formId } : null,
      };
    }
  },
};

/** `camunda-forms:app:forms/start.form` names a file; which one of the bundle is meant follows from its base name. */
function formOfKey(bundle: ParsedBundle, formKey: string): ParsedForm | undefined {
  const path = /^camunda-forms:(?:app:|deployment:|\/)?(.+\.form)$/.exec(formKey)?.[1];
  return path === undefined
    ? undefined
    : bundle.forms.find((form) => form.fileName === path || form.fileName === path.replace(/^.*\//, ''));
}
