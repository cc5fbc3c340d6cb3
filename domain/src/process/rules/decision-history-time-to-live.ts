import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** The engine refuses a decision without it. */
export const decisionHistoryTimeToLive: Rule = {
  name: 'decision-history-time-to-live',
  severity: 'error',
  says: localized(
    '每个决策写明历史保留时间',
    '每個決策寫明歷史保留時間',
    'Every decision says how long its history is kept',
  ),
  why: localized(
    '没有它引擎拒绝部署整个工单类型。',
    '沒有它引擎拒絕部署整個工單類型。',
    'Without it the engine refuses the whole ticket type.',
  ),
  problem: localized(
    '决策“{name}”没有历史保留时间',
    '決策「{name}」沒有歷史保留時間',
    'The decision "{name}" has no history time to live',
  ),
  mend: localized('设为 P3650D', '設為 P3650D', 'Set it to P3650D'),
  *check({ bundle }) {
    for (const { id, xml, fileName: file, historyTimeToLive } of bundle.decisions) {
      if (historyTimeToLive !== null && /^(?:\d{1,5}|P\d{1,5}D)$/.test(historyTimeToLive)) continue;
      const attributes = { 'camunda:historyTimeToLive': 'P3650D' };
      const quickFix = id ? ({ kind: 'set-attributes', file, elementId: id, attributes } as const) : null;
      yield { at: xml, file, quickFix };
    }
  },
};
