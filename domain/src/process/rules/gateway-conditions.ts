import { localized } from '@baton/contract/process/localized';
import { nameElement } from '../name-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Of several flows behind an exclusive gateway each has a condition, but for the default flow. */
export const gatewayConditions: Rule = {
  name: 'gateway-conditions',
  severity: 'error',
  says: localized(
    '排他网关后除默认流外，每条连线都有条件',
    '互斥閘道後除預設流外，每條連線都有條件',
    'Behind an exclusive gateway each flow has a condition, but for the default',
  ),
  why: localized(
    '没有条件的连线总会被选中，后面的条件就没有机会，工单会走错路。',
    '沒有條件的連線總會被選中，後面的條件就沒有機會，工單會走錯路。',
    'A flow without one is always taken, and those behind it never get a chance: tickets go the wrong way.',
  ),
  problem: localized(
    '网关“{gateway}”后的连线“{name}”没有条件',
    '閘道「{gateway}」後的連線「{name}」沒有條件',
    'The flow "{name}" behind the gateway "{gateway}" has no condition',
  ),
  mend: localized(
    '写上条件，或设为默认流',
    '寫上條件，或設為預設流',
    'Give it a condition or make it the default flow',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'exclusiveGateway' || node.outgoing.length < 2) continue;
      const bare = node.outgoing.filter((flow) => flow.condition === null && flow.id !== node.defaultFlowId);
      const certain = bare.length === 1 && node.defaultFlowId === null;
      for (const flow of bare) {
        const fix = { file: drawing.file, elementId: node.id, attributes: { default: flow.id } };
        yield {
          at: flow.xml,
          values: { gateway: nameElement(drawing, node.id) },
          quickFix: certain ? { kind: 'set-attributes', ...fix } : null,
        };
      }
    }
  },
};
