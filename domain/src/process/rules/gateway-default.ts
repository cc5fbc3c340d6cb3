import { localized } from '@baton/contract/process/localized';
import { outcomeKey } from '../outcome-gateway.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Where no condition holds, the engine stops with an error: data decides only with a default flow. */
export const gatewayDefault: Rule = {
  name: 'gateway-default',
  severity: 'error',
  says: localized(
    '按数据判断的网关有默认流',
    '按資料判斷的閘道有預設流',
    'A gateway that decides by data has a default flow',
  ),
  why: localized(
    '当所有条件都不成立时，引擎报错，工单停在这里等管理员处理。默认流保证总有路可走。',
    '當所有條件都不成立時，引擎報錯，工單停在這裡等管理員處理。預設流保證總有路可走。',
    'Where no condition holds the engine fails, and the ticket waits for an administrator. With a default flow there is always a way.',
  ),
  problem: localized(
    '网关“{name}”没有默认流，条件都不成立时工单会卡住',
    '閘道「{name}」沒有預設流，條件都不成立時工單會卡住',
    'The gateway "{name}" has no default flow: a ticket gets stuck where no condition holds',
  ),
  mend: localized('指定一条默认流', '指定一條預設流', 'Make one flow the default'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const decides = node.type === 'exclusiveGateway' || node.type === 'inclusiveGateway';
      if (!decides || node.outgoing.length === 0) continue;
      const hasDefault = node.outgoing.some((flow) => flow.id === node.defaultFlowId);
      const open = !hasDefault && node.outgoing.every((flow) => flow.condition !== null);
      const buttons = node.outgoing.every((flow) => outcomeKey(flow.condition) !== null);
      if (open && !buttons) yield { at: node.xml };
      if (node.defaultFlowId !== null && !hasDefault) yield { at: node.xml };
    }
  },
};
