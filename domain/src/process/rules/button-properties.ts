import { localized } from '@baton/contract/process/localized';
import { buttonKey, decidingGateway } from '../outcome-gateway.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What makes a button has an effect only on the flows behind a deciding gateway. */
export const buttonProperties: Rule = {
  name: 'button-properties',
  severity: 'error',
  problem: localized(
    '“{name}”不是按钮，属性 {property} 不起作用',
    '「{name}」不是按鈕，屬性 {property} 不起作用',
    '"{name}" is no button: its property {property} does nothing',
  ),
  mend: localized('删除该属性', '刪除該屬性', 'Remove the property'),
  *check({ drawing }) {
    const gateways = new Set(nodesOf(drawing).map(decidingGateway));
    for (const flow of flowsOf(drawing)) {
      const button = flow.source && gateways.has(flow.source) && buttonKey(flow.source, flow) !== null;
      if (button) continue;
      const property = ofButtons.find((name) => flow.properties.has(name));
      if (property) yield { at: flow.xml, values: { property } };
    }
  },
};

const ofButtons = ['outcome', 'verdict', 'tone', 'order', 'outcomeForm', 'reason', 'signature'];
