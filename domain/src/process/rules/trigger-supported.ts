import { localized } from '@baton/contract/process/localized';
import { triggersAllowed } from './bpmn-allowed.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Each kind of event has its own triggers; the engine ignores or refuses all others. */
export const triggerSupported: Rule = {
  name: 'trigger-supported',
  severity: 'error',
  says: localized(
    '每种事件只用它支持的触发器',
    '每種事件只用它支援的觸發器',
    'Every event has a trigger of its kind',
  ),
  why: localized(
    '引擎会忽略或拒绝其他触发器：工单会一直等待，或者整个流程无法发布。',
    '引擎會忽略或拒絕其他觸發器：工單會一直等待，或者整個流程無法發布。',
    'The engine ignores or refuses all others: the ticket would wait for ever, or the process would not deploy.',
  ),
  problem: localized(
    '“{name}”不能使用触发器 {trigger}',
    '「{name}」不能使用觸發器 {trigger}',
    '"{name}" cannot have the trigger {trigger}',
  ),
  mend: localized('换成受支持的触发器', '換成受支援的觸發器', 'Use a supported trigger'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const inEventSubProcess = node.type === 'startEvent' && node.scope?.isEventSubProcess;
      const allowed = triggersAllowed[inEventSubProcess ? 'startOfEventSubProcess' : node.type];
      const trigger = node.trigger?.kind ?? 'none';
      const topLevelStart = node.type === 'startEvent' && node.scope === null;
      if (!allowed || topLevelStart) continue;
      const outside =
        trigger === 'cancel' && (node.host ?? node.scope)?.type !== 'transaction'
          ? true
          : !allowed.includes(trigger);
      if (outside) yield { at: node.xml, values: { trigger } };
    }
  },
};
