import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** Branches that were split and not joined: what is behind them happens once for each of them. */
export const branchesJoined: Rule = {
  name: 'branches-joined',
  severity: 'warning',
  problem: localized(
    '两个分支会同时到达“{name}”，它会执行两次',
    '兩個分支會同時到達「{name}」，它會執行兩次',
    'Two branches may be at "{name}" at once, and it happens twice',
  ),
  mend: localized(
    '在前面用并行网关汇合；若有意如此，写明原因',
    '在前面用平行閘道匯合；若有意如此，寫明原因',
    'Join them by a parallel gateway before it; if it is meant so, say why',
  ),
  check: (context) => remarked(context, 'meets'),
};
