import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** What is too large to be examined is judged by its structure alone, and says so. */
export const fullyExamined: Rule = {
  name: 'fully-examined',
  severity: 'warning',
  says: localized('流程的走法能够全部检查', '流程的走法能夠全部檢查', 'The process can be examined in full'),
  why: localized(
    '同时进行的分支太多时，组合多到查不完，死锁可能要到真正的工单里才出现。',
    '同時進行的分支太多時，組合多到查不完，死鎖可能要到真正的工單裡才出現。',
    'With too many branches at once there are more combinations than can be looked at, and a deadlock may first show in a real ticket.',
  ),
  problem: localized(
    '流程的走法太多，只检查了其中 {states} 种状态：死锁与重复执行可能没有全部发现',
    '流程的走法太多，只檢查了其中 {states} 種狀態：死結與重複執行可能沒有全部發現',
    'The process could not be examined fully: {states} states were looked at, and a deadlock may have gone unnoticed',
  ),
  mend: localized(
    '减少同时进行的分支，或把一部分放进各自的子流程',
    '減少同時進行的分支，或把一部分放進各自的子流程',
    'Let fewer branches run at once, or split the process',
  ),
  *check({ drawing, soundness }) {
    if (!soundness.complete) yield { at: drawing.process, values: { states: String(soundness.states) } };
  },
};
