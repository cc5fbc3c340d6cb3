import { localized } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule, Violation } from './rule.ts';

/** Extensions for other engines: Activiti's are run as if they were Camunda's, all others do nothing. */
export const foreignEngine: Rule = {
  name: 'foreign-engine',
  severity: 'error',
  says: localized(
    '不使用为其他引擎写的扩展',
    '不使用為其他引擎寫的擴充',
    'No extensions meant for another engine',
  ),
  why: localized(
    'Activiti 的扩展会被当作 Camunda 的来执行，其余的不起作用：工单不会按图上写的分配或运行。',
    'Activiti 的擴充會被當作 Camunda 的來執行，其餘的不起作用：工單不會按圖上寫的分派或執行。',
    "Those of Activiti are run as if they were Camunda's, all others do nothing: tickets would not be assigned or run as the drawing says.",
  ),
  problem: localized(
    '“{name}”带有其他引擎的扩展 {extension}',
    '「{name}」帶有其他引擎的擴充 {extension}',
    '"{name}" carries {extension}, which is meant for another engine',
  ),
  mend: localized(
    '删除它，用本平台的属性代替',
    '刪除它，用本平臺的屬性代替',
    'Remove it and use the properties of this platform',
  ),
  *check({ drawing }) {
    for (const element of executedElements(drawing)) {
      if (engines.test(element.namespace)) yield found(element, element.prefix, element.name);
      const attribute = element.attributes.find((one) => engines.test(one.namespace));
      if (attribute) yield found(element, attribute.prefix, attribute.name);
    }
  },
};

const engines =
  /^https?:\/\/(?:activiti\.org\/|flowable\.org\/bpmn|camunda\.org\/schema\/zeebe\/|jbpm\.org\/|www\.jboss\.org\/drools)/;

function found(at: XmlElement, prefix: string, name: string): Violation {
  return { at, values: { extension: prefix ? `${prefix}:${name}` : name } };
}
