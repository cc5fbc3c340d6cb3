import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { textInput } from '../topic-input.ts';
import { topic } from '../topic.ts';

/** Writes one message per recipient into the outbox; sending is not its business. */
export const notify = topic({
  name: 'notify',
  version: 1,
  icon: 'i-lucide-bell',
  title: localized('通知', '通知', 'Notify'),
  description: localized('向相关人员发送消息', '向相關人員發送訊息', 'Sends a message to people'),
  inputs: Type.Object({
    event: textInput('text', localized('消息种类', '訊息種類', 'Kind of message')),
    recipients: textInput('recipients', localized('接收人', '接收人', 'Recipients'), 'requester'),
    template: Type.Optional(
      textInput('text', localized('消息模板（默认同种类）', '訊息範本（預設同種類）', 'Message template')),
    ),
    channels: Type.Optional(
      textInput('text', localized('渠道（默认按接收人）', '管道（預設按接收人）', 'Channels')),
    ),
    ...retryInputs,
  }),
  outputs: Type.Object({}),
  errors: [],
  example: { event: 'rejected', recipients: 'requester, watchers', template: 'rejected' },
});
