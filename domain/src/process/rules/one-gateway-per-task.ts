import { localized } from '@baton/contract/process/localized';
import { decidingGateway } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A gateway that decides by `outcome` belongs to one task, and that task leads nowhere else. */
export const oneGatewayPerTask: Rule = {
  name: 'one-gateway-per-task',
  severity: 'error',
  says: localized(
    '每个用户任务有自己的决定网关',
    '每個使用者任務有自己的決定閘道',
    'Each user task has a deciding gateway of its own',
  ),
  why: localized(
    '网关被几处共用时，按钮属于谁说不清，从别处来的工单也没有新的选择。',
    '閘道被幾處共用時，按鈕屬於誰說不清，從別處來的工單也沒有新的選擇。',
    'If several share one, nobody can say whose buttons they are, and a ticket that comes from elsewhere brings no choice.',
  ),
  problem: localized(
    '“{name}”的按钮不清楚：网关要只属于这一个任务',
    '「{name}」的按鈕不清楚：閘道要只屬於這一個任務',
    'The buttons of "{name}" are not clear: the gateway has to belong to this task alone',
  ),
  mend: localized(
    '给每个用户任务自己的网关',
    '給每個使用者任務自己的閘道',
    'Give each user task a gateway of its own',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask') continue;
      const gateway = decidingGateway(node);
      if (node.outgoing.length > 1 || (gateway && gateway.incoming.length > 1)) yield { at: node.xml };
    }
  },
};
