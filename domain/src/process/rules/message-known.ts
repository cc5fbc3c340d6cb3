import { localized } from '@baton/contract/process/localized';
import {
  stepClockMessages,
  ticketCancelledMessage,
  ticketClockMessages,
} from '@baton/contract/process/messages';
import { messageReceivers } from './message-receivers.ts';
import type { Rule } from './rule.ts';

/** A step that waits for a message nobody sends waits for ever. */
export const messageKnown: Rule = {
  name: 'message-known',
  severity: 'error',
  says: localized(
    '等待的消息有人发送',
    '等待的訊息有人傳送',
    'Somebody sends every message that is waited for',
  ),
  why: localized(
    '没有人发送的消息永远等不到，工单停在这里。',
    '沒有人傳送的訊息永遠等不到，工單停在這裡。',
    'A message that nobody sends never comes, and the ticket stays there.',
  ),
  problem: localized(
    '“{name}”等待的消息“{message}”没有人发送',
    '「{name}」等待的訊息「{message}」沒有人發送',
    'Nobody sends the message "{message}" that "{name}" waits for',
  ),
  mend: localized(
    '选择平台的消息，或在类型中声明它',
    '選擇平臺的訊息，或在類型中宣告它',
    'Choose a message of the platform, or declare it with the type',
  ),
  *check({ bundle, drawing }) {
    const known: readonly string[] = [
      ...[...ticketClockMessages, ...stepClockMessages, ticketCancelledMessage],
      ...(bundle.typeDeclaration.receivedMessages ?? []),
    ];
    for (const node of messageReceivers(drawing)) {
      const message = node.trigger?.reference ?? '';
      if (!known.includes(message)) yield { at: node.xml, values: { message } };
    }
  },
};
