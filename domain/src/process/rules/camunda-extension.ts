import { localized } from '@baton/contract/process/localized';
import { flowNodeTypes } from '../read-drawing.ts';
import { namespaces } from '../xml/xml-element.ts';
import { anyFlowNode, camundaAttributes, camundaElements } from './camunda-allowed.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Of Camunda's extensions only those with a known effect may stand in a drawing. */
export const camundaExtension: Rule = {
  name: 'camunda-extension',
  severity: 'error',
  says: localized(
    '只使用平台知道其作用的 Camunda 扩展',
    '只使用平台知道其作用的 Camunda 擴充',
    'Only those extensions of Camunda whose effect is known here',
  ),
  why: localized(
    '平台不知道的扩展可能执行代码，也可能什么都不做，工单的走法就无法预料。',
    '平台不知道的擴充可能執行程式碼，也可能什麼都不做，工單的走法就無法預料。',
    'An unknown one may run code or do nothing at all, and nobody could tell how a ticket goes on.',
  ),
  problem: localized(
    '“{name}”的 camunda:{extension} 在此平台不可用',
    '「{name}」的 camunda:{extension} 在此平臺不可用',
    'camunda:{extension} on "{name}" is not available on this platform',
  ),
  mend: localized('删除它', '刪除它', 'Remove it'),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      if (element.namespace === namespaces.camunda) {
        const known = camundaElements.has(element.name) || judgedElsewhere.has(element.name);
        const parentKnown = element.parent?.namespace !== namespaces.camunda;
        if (!known && parentKnown) yield { at: element, values: { extension: element.name } };
        continue;
      }
      const allowed = [
        ...(camundaAttributes.get(element.name) ?? []),
        ...(flowNodeTypes.has(element.name) ? anyFlowNode : []),
      ];
      for (const { name, namespace } of element.attributes) {
        if (namespace !== namespaces.camunda || allowed.includes(name) || judgedElsewhere.has(name)) continue;
        yield { at: element, values: { extension: name } };
      }
    }
  },
};

/** Refused by rules of their own, which say more. */
const judgedElsewhere: ReadonlySet<string> = new Set([
  ...['class', 'delegateExpression', 'expression', 'resource', 'formHandlerClass', 'formKey', 'formData'],
  ...['formProperty', 'executionListener', 'taskListener', 'script', 'connector', 'field', 'inputOutput'],
  ...['variableMappingClass', 'variableMappingDelegateExpression'],
]);
