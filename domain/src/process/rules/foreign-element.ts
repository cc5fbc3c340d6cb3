import { localized } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { namespaces } from '../xml/xml-element.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine looks for elements by their local name in any namespace, so only BPMN may stand in a process. */
export const foreignElement: Rule = {
  name: 'foreign-element',
  severity: 'error',
  says: localized(
    '流程里只有 BPMN 元素，其他内容放在扩展元素中',
    '流程裡只有 BPMN 元素，其他內容放在擴充元素中',
    'Only BPMN elements stand in the process; all else in extension elements',
  ),
  why: localized(
    '引擎只看元素的名称，不看它来自哪里。别的工具写的“userTask”会被当作真正的任务执行。',
    '引擎只看元素的名稱，不看它來自哪裡。別的工具寫的「userTask」會被當作真正的任務執行。',
    'The engine looks at the name of an element, not at where it comes from: a "userTask" of another tool would really be run.',
  ),
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
