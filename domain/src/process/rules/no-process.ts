import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** Found before all others: without a process there is nothing they could look at. */
export const noProcess: Omit<Rule, 'check'> = {
  name: 'no-process',
  severity: 'error',
  problem: localized('文件中没有流程', '檔案中沒有流程', 'There is no process in the file'),
  mend: localized('画一个流程', '畫一個流程', 'Draw a process'),
};
