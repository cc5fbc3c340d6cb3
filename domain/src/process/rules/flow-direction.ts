import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Nothing leads into a start or a boundary event, nothing out of an end, and an event sub-process is not in the flow. */
export const flowDirection: Rule = {
  name: 'flow-direction',
  severity: 'error',
  problem: localized(
    '连线“{name}”的方向不允许',
    '連線「{name}」的方向不允許',
    'The flow "{name}" may not lead there',
  ),
  mend: localized('重新连线', '重新連線', 'Draw it another way'),
  *check({ drawing }) {
    for (const { xml, source, target } of flowsOf(drawing)) {
      const into =
        target && (['startEvent', 'boundaryEvent'].includes(target.type) || target.isEventSubProcess);
      const out = source && (source.type === 'endEvent' || source.isEventSubProcess);
      const handler = [source, target].some(
        (node) => node && attributeOf(node.xml, 'isForCompensation') === 'true',
      );
      if (into || out || handler) yield { at: xml };
    }
  },
};
