import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Nothing leads into a start or a boundary event, nothing out of an end, and an event sub-process is not in the flow. */
export const flowDirection: Rule = {
  name: 'flow-direction',
  severity: 'error',
  says: localized(
    '没有连线进入开始事件或边界事件，也没有连线离开结束事件',
    '沒有連線進入開始事件或邊界事件，也沒有連線離開結束事件',
    'Nothing leads into a start or boundary event, nothing out of an end',
  ),
  why: localized(
    '引擎会拒绝这样的连线；看图的人也说不清工单到底有没有结束。',
    '引擎會拒絕這樣的連線；看圖的人也說不清工單到底有沒有結束。',
    'The engine refuses such a flow, and nobody could say whether a ticket has ended there.',
  ),
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
