import { localized } from '@baton/contract/process/localized';
import { subProcessTypes } from '../drawing.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A boundary event sits on an activity of its own level. */
export const boundaryAttached: Rule = {
  name: 'boundary-attached',
  severity: 'error',
  says: localized(
    '边界事件附着在同一层的活动上',
    '邊界事件附著在同一層的活動上',
    'A boundary event sits on an activity of its level',
  ),
  why: localized(
    '没有附着的边界事件永远不会触发，画上的时限或补救就不起作用。',
    '沒有附著的邊界事件永遠不會觸發，畫上的時限或補救就不起作用。',
    'Elsewhere it never fires, and the deadline or rescue that was drawn does nothing.',
  ),
  problem: localized(
    '边界事件“{name}”没有附着在同一层的活动上',
    '邊界事件「{name}」沒有附著在同一層的活動上',
    'The boundary event "{name}" is not attached to an activity of its level',
  ),
  mend: localized('把它拖到活动的边上', '把它拖到活動的邊上', 'Drag it onto the border of an activity'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'boundaryEvent') continue;
      const host = node.host?.type ?? '';
      const holds = /[tT]ask$/.test(host) || host === 'callActivity' || subProcessTypes.has(host);
      const escalationOnly = node.trigger?.kind === 'escalation' && /Task$/.test(host) && host !== 'userTask';
      if (!holds || node.host?.isEventSubProcess || escalationOnly) yield { at: node.xml };
    }
  },
};
