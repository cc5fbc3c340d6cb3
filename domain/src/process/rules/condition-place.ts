import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Conditions stand behind exclusive and inclusive gateways; behind a task all that hold would fire, elsewhere none is read. */
export const conditionPlace: Rule = {
  name: 'condition-place',
  severity: 'error',
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
