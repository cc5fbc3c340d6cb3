import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A policy that does not exist yet cannot be asked for. */
export const policiesAvailable: Rule = {
  name: 'policies-available',
  severity: 'error',
  says: localized('步骤只使用已支持的策略', '步驟只使用已支援的策略', 'A step uses only policies there are'),
  why: localized(
    '不支持的策略不会执行：找不到人或轮到发起人自己时，结果与画图的人想的不同。',
    '不支援的策略不會執行：找不到人或輪到發起人自己時，結果與畫圖的人想的不同。',
    'One that is not there yet is not followed: where nobody is found, or the requester is, something else happens than was meant.',
  ),
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
