import { localized } from '@baton/contract/process/localized';
import { ticketClockMessages } from '@baton/contract/process/messages';
import { topLevelEventSubProcesses } from '../scope-nodes.ts';
import { messageReceivers } from './message-receivers.ts';
import type { Rule } from './rule.ts';

/** The clocks of a ticket are heard by event sub-processes of the top level, each message by one of them. */
export const ticketClockReceivers: Rule = {
  name: 'ticket-clock-receivers',
  severity: 'error',
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
