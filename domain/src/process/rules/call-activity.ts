import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Calling another process is not available yet. */
export const callActivity: Rule = {
  name: 'call-activity',
  severity: 'error',
  says: localized(
    '暂不调用其他流程，用子流程代替',
    '暫不呼叫其他流程，用子流程代替',
    'Other processes are not called yet; use a sub-process',
  ),
  why: localized(
    '被调用的流程在哪里、状态怎么算、结果怎么回来，目前都没有规定。',
    '被呼叫的流程在哪裡、狀態怎麼算、結果怎麼回來，目前都沒有規定。',
    'Where the called process lies, what status it gives and how its result comes back is not settled.',
  ),
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
