import { localized } from '@baton/contract/process/localized';
import { remarked } from './remarked.ts';
import type { Rule } from './rule.ts';

/** Whoever comes here never gets on: a join that waits in vain, an error nobody catches, a loop without a way out. */
export const elementContinues: Rule = {
  name: 'element-continues',
  severity: 'error',
  says: localized(
    '到达每个元素之后，都还有办法走到结束',
    '到達每個元素之後，都還有辦法走到結束',
    'From every element there is a way to the end',
  ),
  why: localized(
    '工单一旦走到这里就再也出不来：汇合等不到分支、错误没有人捕获，或循环没有出口。',
    '工單一旦走到這裡就再也出不來：匯合等不到分支、錯誤沒有人捕獲，或迴圈沒有出口。',
    'A ticket that comes here never gets out again: a join waits in vain, an error is caught by nobody, or a loop has no exit.',
  ),
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
