import { localized } from '@baton/contract/process/localized';
import { buttonKey, decidingGateway } from '../outcome-gateway.ts';
import { flowsOf, nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What makes a button has an effect only on the flows behind a deciding gateway. */
export const buttonProperties: Rule = {
  name: 'button-properties',
  severity: 'error',
  says: localized(
    '按钮的颜色、顺序、原因等只写在按钮上',
    '按鈕的顏色、順序、原因等只寫在按鈕上',
    'Colour, order, reason and the like stand on buttons only',
  ),
  why: localized(
    '写在不是按钮的连线上不起作用，例如要求的原因不会被问到。',
    '寫在不是按鈕的連線上不起作用，例如要求的原因不會被問到。',
    'On a flow that is no button they do nothing: a reason that was asked for is never asked.',
  ),
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
