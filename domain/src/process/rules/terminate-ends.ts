import { localized } from '@baton/contract/process/localized';
import { nodesIn, topLevelEventSubProcesses } from '../scope-nodes.ts';
import type { Rule } from './rule.ts';

/** Beside a non-interrupting event sub-process a plain end leaves the ticket open until that has finished too. */
export const terminateEnds: Rule = {
  name: 'terminate-ends',
  severity: 'error',
  says: localized(
    '旁边有不中断的事件子流程时，结束事件是终止结束',
    '旁邊有不中斷的事件子流程時，結束事件是終止結束',
    'Beside a non-interrupting event sub-process, ends terminate',
  ),
  why: localized(
    '普通结束要等事件子流程也做完，工单早已处理好却一直显示待办。',
    '普通結束要等事件子流程也做完，工單早已處理好卻一直顯示待辦。',
    'A plain end waits until that has finished, too: the ticket was settled long ago and is still shown as open.',
  ),
  problem: localized(
    '结束事件“{name}”不会结束仍在运行的事件子流程',
    '結束事件「{name}」不會結束仍在執行的事件子流程',
    'The end "{name}" would leave an event sub-process running and the ticket open',
  ),
  mend: localized('改成终止结束事件', '改成終止結束事件', 'Make it a terminate end event'),
  *check({ drawing }) {
    const beside = topLevelEventSubProcesses(drawing).some(({ start }) => !start.interrupting);
    if (!beside) return;
    for (const node of nodesIn(drawing, null)) {
      if (node.type !== 'endEvent' || node.trigger?.kind === 'terminate') continue;
      if (!node.properties.get('ticketOutcome')) continue;
      const fix = { kind: 'terminate-end', file: drawing.file, elementId: node.id } as const;
      yield { at: node.xml, quickFix: node.trigger ? null : fix };
    }
  },
};
