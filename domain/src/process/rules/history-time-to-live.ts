import { localized } from '@baton/contract/process/localized';
import { attributeOf, camundaAttribute } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** The engine refuses a process without it. */
export const historyTimeToLive: Rule = {
  name: 'history-time-to-live',
  severity: 'error',
  says: localized(
    '流程写明历史保留时间',
    '流程寫明歷史保留時間',
    'The process says how long its history is kept',
  ),
  why: localized(
    '没有它引擎拒绝部署；有了它，引擎才知道办结的工单的运行记录要留多久。',
    '沒有它引擎拒絕部署；有了它，引擎才知道辦結的工單的執行記錄要留多久。',
    'The engine refuses it otherwise; with it the engine knows how long the records of finished tickets stay.',
  ),
  problem: localized(
    '流程没有历史保留时间',
    '流程沒有歷史保留時間',
    'The process has no history time to live',
  ),
  mend: localized('设为 P3650D', '設為 P3650D', 'Set it to P3650D'),
  *check({ drawing }) {
    const value = camundaAttribute(drawing.process, 'historyTimeToLive');
    if (value !== null && /^(?:\d{1,5}|P\d{1,5}D)$/.test(value)) return;
    const elementId = attributeOf(drawing.process, 'id');
    const attributes = { 'camunda:historyTimeToLive': 'P3650D' };
    yield {
      at: drawing.process,
      quickFix: elementId ? { kind: 'set-attributes', file: drawing.file, elementId, attributes } : null,
    };
  },
};
