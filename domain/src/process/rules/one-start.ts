import { localized } from '@baton/contract/process/localized';
import { nodesIn } from '../scope-nodes.ts';
import type { Rule } from './rule.ts';

/** A ticket starts at one place: a start event without trigger. */
export const oneStart: Rule = {
  name: 'one-start',
  severity: 'error',
  says: localized(
    '流程只有一个没有触发器的开始事件',
    '流程只有一個沒有觸發器的開始事件',
    'A process has one start event without a trigger',
  ),
  why: localized(
    '每张工单都从提交表单开始，开始的地方必须只有一个。',
    '每張工單都從提交表單開始，開始的地方必須只有一個。',
    'Every ticket begins with its form being submitted; there has to be one place where that is.',
  ),
  problem: localized(
    '流程要有且只有一个没有触发器的开始事件',
    '流程要有且只有一個沒有觸發器的開始事件',
    'A process has exactly one start event, without trigger',
  ),
  mend: localized('只保留一个普通开始事件', '只保留一個普通開始事件', 'Leave one plain start event'),
  *check({ drawing }) {
    const starts = nodesIn(drawing, null).filter((node) => node.type === 'startEvent');
    if (starts.length === 0) yield { at: drawing.process };
    for (const [place, start] of starts.entries()) {
      if (place > 0 || start.trigger) yield { at: start.xml };
    }
  },
};
