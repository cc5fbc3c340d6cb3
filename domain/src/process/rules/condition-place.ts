import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Conditions stand behind exclusive and inclusive gateways; behind a task all that hold would fire, elsewhere none is read. */
export const conditionPlace: Rule = {
  name: 'condition-place',
  severity: 'error',
  says: localized(
    '条件只写在排他网关或包容网关之后',
    '條件只寫在互斥閘道或包容閘道之後',
    'Conditions stand behind exclusive and inclusive gateways',
  ),
  why: localized(
    '任务后的带条件连线会同时走所有成立的分支，工单被一分为多；别处的条件根本不会被读取。',
    '任務後的帶條件連線會同時走所有成立的分支，工單被一分為多；別處的條件根本不會被讀取。',
    'Behind a task all flows whose condition holds are taken, and the ticket is split; anywhere else a condition is not read at all.',
  ),
  problem: localized(
    '连线“{name}”的条件不在网关之后',
    '連線「{name}」的條件不在閘道之後',
    'The condition of "{name}" is not behind a gateway that decides',
  ),
  mend: localized('在前面画一个排他网关', '在前面畫一個互斥閘道', 'Draw an exclusive gateway in front of it'),
  *check({ drawing }) {
    for (const flow of flowsOf(drawing)) {
      if (flow.condition === null || !flow.source) continue;
      const { type, outgoing } = flow.source;
      const decides = type === 'exclusiveGateway' || type === 'inclusiveGateway';
      if (!decides || outgoing.length < 2) yield { at: flow.xml };
    }
  },
};
