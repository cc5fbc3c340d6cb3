import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A sequence flow joins two elements of one scope. */
export const flowConnected: Rule = {
  name: 'flow-connected',
  severity: 'error',
  problem: localized(
    '连线“{name}”没有连接同一层的两个元素',
    '連線「{name}」沒有連接同一層的兩個元素',
    'The flow "{name}" does not join two elements of one level',
  ),
  mend: localized('重新连线', '重新連線', 'Draw it again'),
  *check({ drawing }) {
    for (const flow of flowsOf(drawing)) if (!flow.source || !flow.target) yield { at: flow.xml };
  },
};
