import { localized } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { namespaces } from '../xml/xml-element.ts';
import { allowedElements, allowedRootElements, ignoredElements } from './bpmn-allowed.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What the engine does not run, or runs only in part, is refused and never dropped in silence. */
export const elementSupported: Rule = {
  name: 'element-supported',
  severity: 'error',
  says: localized(
    '只使用引擎完整支持的元素',
    '只使用引擎完整支援的元素',
    'Only elements that the engine runs in full',
  ),
  why: localized(
    '引擎只支持一半的元素，会让工单在没有人注意的地方停住或跳过。所以直接拒绝，而不是悄悄丢掉。',
    '引擎只支援一半的元素，會讓工單在沒有人注意的地方停住或跳過。所以直接拒絕，而不是悄悄丟掉。',
    'An element that is run by half lets tickets stop or skip where nobody looks. So it is refused, never dropped in silence.',
  ),
  problem: localized(
    '引擎不支持“{element}”',
    '引擎不支援「{element}」',
    'The engine does not run "{element}"',
  ),
  mend: localized('换成受支持的元素', '換成受支援的元素', 'Use a supported element instead'),
  *check({ drawing }) {
    const reported = new Set<XmlElement>();
    for (const element of executedElements(drawing)) {
      if (element.namespace !== namespaces.bpmn || element === drawing.definitions) continue;
      if (ignoredElements.has(element.name) || (element.parent && reported.has(element.parent))) {
        reported.add(element);
        continue;
      }
      const allowed = element.parent === drawing.definitions ? allowedRootElements : allowedElements;
      const inCategory = element.parent?.name === 'category';
      if (allowed.has(element.name) || inCategory || element === drawing.process) continue;
      reported.add(element);
      yield { at: element };
    }
  },
};
