import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Calling another process is not available yet. */
export const callActivity: Rule = {
  name: 'call-activity',
  severity: 'error',
  problem: localized(
    '“{name}”调用另一个流程，目前还不支持',
    '「{name}」呼叫另一個流程，目前還不支援',
    '"{name}" calls another process, which is not available yet',
  ),
  mend: localized('改成子流程', '改成子流程', 'Use a sub-process'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) if (node.type === 'callActivity') yield { at: node.xml };
  },
};
