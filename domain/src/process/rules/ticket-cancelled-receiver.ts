import { localized } from '@baton/contract/process/localized';
import { ticketCancelledMessage } from '@baton/contract/process/messages';
import { topLevelEventSubProcesses } from '../scope-nodes.ts';
import { messageReceivers } from './message-receivers.ts';
import type { Rule } from './rule.ts';

/** Cancelling reaches one interrupting event sub-process of the top level. */
export const ticketCancelledReceiver: Rule = {
  name: 'ticket-cancelled-receiver',
  severity: 'error',
  says: localized(
    '取消由最上层的一个中断型事件子流程接收',
    '取消由最上層的一個中斷型事件子流程接收',
    'Cancelling is received by one interrupting event sub-process of the top level',
  ),
  why: localized(
    '画在别处，取消送不到：工单以为自己被取消了，任务却还开着。',
    '畫在別處，取消送不到：工單以為自己被取消了，任務卻還開著。',
    'Elsewhere it does not arrive: the ticket was cancelled, and its tasks are still open.',
  ),
  problem: localized(
    '“{name}”不能在此接收取消',
    '「{name}」不能在此接收取消',
    '"{name}" cannot receive the cancelling here',
  ),
  mend: localized(
    '在最上层画一个中断的事件子流程接收 ticket-cancelled',
    '在最上層畫一個中斷的事件子流程接收 ticket-cancelled',
    'Receive ticket-cancelled in one interrupting event sub-process of the top level',
  ),
  *check({ drawing }) {
    const starts = topLevelEventSubProcesses(drawing).map(({ start }) => start);
    const receivers = messageReceivers(drawing).filter(
      (node) => node.trigger?.reference === ticketCancelledMessage,
    );
    for (const [place, node] of receivers.entries()) {
      if (!starts.includes(node) || !node.interrupting || place > 0) yield { at: node.xml };
    }
  },
};
