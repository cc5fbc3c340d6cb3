import { localized } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { namespaces } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The engine validates against the BPMN schema, which fixes the order of children; modelers do not mind it. */
export const elementOrder: Rule = {
  name: 'element-order',
  severity: 'error',
  says: localized(
    '元素内部各部分的顺序符合规范',
    '元素內部各部分的順序符合規範',
    'The parts of an element stand in the order BPMN gives',
  ),
  why: localized(
    '引擎会严格检查顺序，次序不对的文件整个不能部署；建模工具通常不会提醒。',
    '引擎會嚴格檢查順序，次序不對的檔案整個不能部署；建模工具通常不會提醒。',
    'The engine is strict about the order and refuses the whole file; modelers rarely mind.',
  ),
  problem: localized(
    '“{name}”中的“{child}”位置不对，引擎会拒绝',
    '「{name}」中的「{child}」位置不對，引擎會拒絕',
    'The engine refuses "{child}" at this place of "{name}"',
  ),
  mend: localized(
    '用建模工具打开并重新保存',
    '用建模工具開啟並重新儲存',
    'Open it in a modeler and save it again',
  ),
  *check({ drawing }) {
    for (const element of executedElements(drawing)) {
      if (element.namespace !== namespaces.bpmn || element.name === 'extensionElements') continue;
      const misplaced = element.children.find((child, place) => {
        const before = element.children[place - 1];
        return before !== undefined && rank(before) > rank(child);
      });
      if (misplaced) yield { at: element, values: { child: misplaced.name } };
    }
  },
};

const ranks: ReadonlyMap<string, number> = new Map(
  [
    ['documentation'],
    ['extensionElements'],
    ['import', 'auditing', 'monitoring', 'categoryValueRef'],
    ['incoming'],
    ['outgoing'],
    ['ioSpecification', 'property', 'dataInputAssociation', 'dataOutputAssociation'],
    ['multiInstanceLoopCharacteristics', 'standardLoopCharacteristics', 'loopCardinality'],
    ['laneSet'],
    [],
    ['textAnnotation', 'association', 'group', 'completionCondition', 'BPMNDiagram'],
  ].flatMap((names, rank) => names.map((name) => [name, rank] as const)),
);

/** Everything that is not named stands between lanes and annotations, in any order. */
function rank(element: XmlElement): number {
  return ranks.get(element.name) ?? 8;
}
