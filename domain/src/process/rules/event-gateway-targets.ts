import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Behind an event-based gateway stand catch events only, each reached from there alone. */
export const eventGatewayTargets: Rule = {
  name: 'event-gateway-targets',
  severity: 'error',
  says: localized(
    '事件网关后面只有捕获事件',
    '事件閘道後面只有捕獲事件',
    'Only catch events stand behind an event-based gateway',
  ),
  why: localized(
    '事件网关等待最先发生的事件；后面接任务时没有可等的东西，引擎拒绝。',
    '事件閘道等待最先發生的事件；後面接任務時沒有可等的東西，引擎拒絕。',
    'The gateway waits for whatever happens first. Before a task there is nothing to wait for, and the engine refuses it.',
  ),
  problem: localized(
    '事件网关“{name}”后面只能接捕获事件',
    '事件閘道「{name}」後面只能接捕獲事件',
    'Behind the event-based gateway "{name}" only catch events may stand',
  ),
  mend: localized('在后面画中间捕获事件', '在後面畫中間捕獲事件', 'Draw intermediate catch events behind it'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'eventBasedGateway') continue;
      const fits = node.outgoing.every(
        ({ target }) =>
          target?.type === 'intermediateCatchEvent' &&
          target.trigger?.kind !== 'link' &&
          target.incoming.length === 1,
      );
      if (!fits || node.outgoing.length < 2) yield { at: node.xml };
    }
  },
};
