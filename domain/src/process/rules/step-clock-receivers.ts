import { localized } from '@baton/contract/process/localized';
import { stepClockMessages } from '@baton/contract/process/messages';
import { messageReceivers } from './message-receivers.ts';
import type { Rule } from './rule.ts';

/** The clock of a step is heard by boundary events of the step that has the deadline. */
export const stepClockReceivers: Rule = {
  name: 'step-clock-receivers',
  severity: 'error',
  says: localized(
    '步骤时限的消息由设有时限的步骤的边界事件接收，每个消息一个',
    '步驟時限的訊息由設有時限的步驟的邊界事件接收，每個訊息一個',
    'The clock of a step is heard by boundary events of a step that has a deadline, once per message',
  ),
  why: localized(
    '没有时限的步骤不会发出消息，边界事件永远不会触发。',
    '沒有時限的步驟不會發出訊息，邊界事件永遠不會觸發。',
    'A step without a deadline sends none, and the boundary event never fires.',
  ),
  problem: localized(
    '“{name}”不能在此接收“{message}”',
    '「{name}」不能在此接收「{message}」',
    '"{name}" cannot receive "{message}" here',
  ),
  mend: localized(
    '把它附着在设有 deadline 的任务或子流程上，每个消息一个',
    '把它附著在設有 deadline 的任務或子流程上，每個訊息一個',
    'Attach it to a task or sub-process with a deadline, once per message',
  ),
  *check({ drawing }) {
    const clocks: readonly string[] = stepClockMessages;
    for (const node of messageReceivers(drawing)) {
      const message = node.trigger?.reference ?? '';
      if (!clocks.includes(message)) continue;
      const { host } = node;
      const first = host?.boundaries.find((boundary) => boundary.trigger?.reference === message);
      if (!host?.properties.get('deadline') || first !== node) yield { at: node.xml, values: { message } };
    }
  },
};
