import { localized } from '@baton/contract/process/localized';
import { availableOperations } from '@baton/contract/process/operations';
import { listOf } from '../read-assignment.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** An operation that does not exist yet cannot be allowed. */
export const operationsAvailable: Rule = {
  name: 'operations-available',
  severity: 'error',
  says: localized(
    '步骤只允许已支持的操作',
    '步驟只允許已支援的操作',
    'A step allows only operations there are',
  ),
  why: localized(
    '不支持的操作不会出现在页面上，处理人会找不到它。',
    '不支援的操作不會出現在頁面上，處理人會找不到它。',
    'One that is not there yet does not appear on the page, and people would look for it in vain.',
  ),
  problem: localized(
    '“{name}”的操作 {operation} 目前还不支持',
    '「{name}」的操作 {operation} 目前還不支援',
    'The operation {operation} of "{name}" is not available yet',
  ),
  mend: localized('删除该操作', '刪除該操作', 'Remove the operation'),
  *check({ drawing }) {
    const available: readonly string[] = availableOperations;
    for (const node of nodesOf(drawing)) {
      for (const operation of listOf(node.properties.get('operations'))) {
        if (!available.includes(operation)) yield { at: node.xml, values: { operation } };
      }
    }
  },
};
