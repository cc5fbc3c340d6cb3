import { localized } from '@baton/contract/process/localized';
import { readMultiInstanceModel } from '../read-user-task.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A step for several runs over a list variable and names the entry. */
export const multiInstanceList: Rule = {
  name: 'multi-instance-list',
  severity: 'error',
  says: localized(
    '多人步骤按一个名单变量展开，并为每一项命名',
    '多人步驟按一個名單變數展開，並為每一項命名',
    'A step of several people runs over a list and names its entry',
  ),
  why: localized(
    '没有名单就不知道交给谁；固定的次数不对应任何人。',
    '沒有名單就不知道交給誰；固定的次數不對應任何人。',
    'Without a list nobody knows who gets it; a fixed number stands for no people.',
  ),
  problem: localized(
    '多人步骤“{name}”没有正确的名单',
    '多人步驟「{name}」沒有正確的名單',
    'The step of several "{name}" has no proper list',
  ),
  mend: localized(
    '填写集合变量和元素变量，不用基数',
    '填寫集合變數和元素變數，不用基數',
    'Give a collection and an element variable, no cardinality',
  ),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const many = readMultiInstanceModel(node);
      if (!many) continue;
      const other = node.multiInstance?.xml.children.some(
        (child) => child.name === 'loopCardinality' || child.name === 'loopDataInputRef',
      );
      const plain = [many.collection, many.element].every((name) => /^[A-Za-z_]\w*$/.test(name));
      if (!plain || other || node.isEventSubProcess) yield { at: node.xml };
    }
  },
};
