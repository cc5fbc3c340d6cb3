import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** Branches that were split and not joined: what is behind them happens once for each of them. */
export const branchesJoined: Rule = {
  name: 'branches-joined',
  severity: 'warning',
  says: localized(
    '分开的分支在继续之前先汇合',
    '分開的分支在繼續之前先匯合',
    'Branches that were split are joined before they go on',
  ),
  why: localized(
    '没有汇合，后面的步骤会每个分支各做一次：同一个人收到两次同样的任务，发起人收到两封邮件。',
    '沒有匯合，後面的步驟會每個分支各做一次：同一個人收到兩次同樣的任務，發起人收到兩封郵件。',
    'Otherwise what follows happens once for each: somebody gets the same task twice, the requester two mails.',
  ),
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
