import { localized } from '@baton/contract/process/localized';
import { decidingGateway } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A gateway that decides by `outcome` belongs to one task, and that task leads nowhere else. */
export const oneGatewayPerTask: Rule = {
  name: 'one-gateway-per-task',
  severity: 'error',
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
