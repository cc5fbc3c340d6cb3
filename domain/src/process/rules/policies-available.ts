import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A policy that does not exist yet cannot be asked for. */
export const policiesAvailable: Rule = {
  name: 'policies-available',
  severity: 'error',
  problem: localized(
    '“{name}”的策略 {policy} 目前还不支持',
    '「{name}」的策略 {policy} 目前還不支援',
    'The policy {policy} of "{name}" is not available yet',
  ),
  mend: localized(
    '删除它；找不到人时交给管理员',
    '刪除它；找不到人時交給管理員',
    'Remove it; where nobody is found an administrator gets the step',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (node.type !== 'userTask') continue;
      for (const property of ['whenNobody', 'whenRequester', 'whenRepeated']) {
        const value = node.properties.get(property);
        if (value === undefined || (property === 'whenNobody' && value === 'administrator')) continue;
        yield { at: node.xml, values: { policy: `${property}=${value}` } };
      }
    }
  },
};
