import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Found before all others: without a process there is nothing they could look at. */
export const noProcess: Omit<Rule, 'check'> = {
  name: 'no-process',
  severity: 'error',
  says: localized('文件中有一个流程', '檔案中有一個流程', 'There is a process in the file'),
  why: localized(
    '没有流程，工单就没有可走的路。',
    '沒有流程，工單就沒有可走的路。',
    'Without one there is no way for a ticket to go.',
  ),
  problem: localized('文件中没有流程', '檔案中沒有流程', 'There is no process in the file'),
  mend: localized('画一个流程', '畫一個流程', 'Draw a process'),
};
