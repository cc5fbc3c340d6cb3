import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** What no run ever comes to was drawn for nothing, or something before it is wrong. */
export const elementHappens: Rule = {
  name: 'element-happens',
  severity: 'error',
  problem: localized(
    '没有任何一次运行会走到“{name}”',
    '沒有任何一次執行會走到「{name}」',
    'No run ever comes to "{name}"',
  ),
  mend: localized(
    '检查它前面的汇合、连线或触发它的事件；不需要就删除',
    '檢查它前面的匯合、連線或觸發它的事件；不需要就刪除',
    'Look at the join, flow or event before it, or remove it',
  ),
  check: (context) => remarked(context, 'dead'),
};
