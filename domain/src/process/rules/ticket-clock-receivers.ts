import { localized } from '@baton/contract/process/localized';
import { ticketClockMessages } from '@baton/contract/process/messages';
import { topLevelEventSubProcesses } from '../scope-nodes.ts';
import { messageReceivers } from './message-receivers.ts';
import type { Rule } from './rule.ts';

/** The clocks of a ticket are heard by event sub-processes of the top level, each message by one of them. */
export const ticketClockReceivers: Rule = {
  name: 'ticket-clock-receivers',
  severity: 'error',
  says: localized(
    '工单时限的消息由最上层的一个事件子流程接收',
    '工單時限的訊息由最上層的一個事件子流程接收',
    'The clocks of a ticket are heard by one event sub-process of the top level',
  ),
  why: localized(
    '画在别处，或者两处接收同一个消息，引擎无法送达：时限到了没有反应。',
    '畫在別處，或者兩處接收同一個訊息，引擎無法送達：時限到了沒有反應。',
    'Drawn elsewhere, or heard twice, the message cannot be delivered: the deadline passes and nothing happens.',
  ),
  problem: localized(
    '“{name}”不能在此接收“{message}”',
    '「{name}」不能在此接收「{message}」',
    '"{name}" cannot receive "{message}" here',
  ),
  mend: localized(
    '在最上层画一个接收它的事件子流程，每个消息一个',
    '在最上層畫一個接收它的事件子流程，每個訊息一個',
    'Draw one event sub-process on the top level that receives it',
  ),
  *check({ drawing }) {
    const clocks: readonly string[] = ticketClockMessages;
    const starts = topLevelEventSubProcesses(drawing).map(({ start }) => start);
    const seen = new Set<string>();
    for (const node of messageReceivers(drawing)) {
      const message = node.trigger?.reference ?? '';
      if (!clocks.includes(message)) continue;
      if (!starts.includes(node) || seen.has(message)) yield { at: node.xml, values: { message } };
      seen.add(message);
    }
  },
};
