import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A sequence flow joins two elements of one scope. */
export const flowConnected: Rule = {
  name: 'flow-connected',
  severity: 'error',
  says: localized('连线的两端在同一层', '連線的兩端在同一層', 'A flow joins two elements of one level'),
  why: localized(
    '跨越子流程边界的连线引擎不认，工单走不过去。',
    '跨越子流程邊界的連線引擎不認，工單走不過去。',
    'The engine knows no flow across the border of a sub-process: no ticket gets over it.',
  ),
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
