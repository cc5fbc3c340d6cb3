import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** Whoever comes here never gets on: a join that waits in vain, an error nobody catches, a loop without a way out. */
export const elementContinues: Rule = {
  name: 'element-continues',
  severity: 'error',
  problem: localized(
    '走到“{name}”的运行都不会再到达结束',
    '走到「{name}」的執行都不會再到達結束',
    'No run that comes to "{name}" ever ends',
  ),
  mend: localized(
    '汇合等待的分支要都能到达；抛出的错误要有人捕获；循环要有出口',
    '匯合等待的分支要都能到達；拋出的錯誤要有人捕獲；迴圈要有出口',
    'Let every branch a join waits for arrive, catch the error that is thrown, give the loop a way out',
  ),
  check: (context) => remarked(context, 'stuck'),
};
