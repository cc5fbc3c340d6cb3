import { localized } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { namespaces } from '../xml/xml-element.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine looks for elements by their local name in any namespace, so only BPMN may stand in a process. */
export const foreignElement: Rule = {
  name: 'foreign-element',
  severity: 'error',
  problem: localized(
    '“{element}”不属于 BPMN 命名空间',
    '「{element}」不屬於 BPMN 命名空間',
    '"{element}" is not in the BPMN namespace',
  ),
  mend: localized(
    '删除它，或移到扩展元素中',
    '刪除它，或移到擴充元素中',
    'Remove it, or move it into the extension elements',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      const inExtensions = insideExtensions(element);
      const isBpmn = element.namespace === namespaces.bpmn;
      const nested = element.parent && !inExtensions && element.parent.namespace !== namespaces.bpmn;
      if (!nested && isBpmn === inExtensions) yield { at: element };
    }
  },
};

function insideExtensions(element: XmlElement): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (at.name === 'extensionElements' && at.namespace === namespaces.bpmn) return true;
  }
  return false;
}
