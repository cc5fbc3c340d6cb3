import { localized } from '@baton/contract/process/localized';
import { subProcessTypes } from '../drawing.ts';
import { nodesIn } from '../scope-nodes.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A sub-process starts at one place too. */
export const subProcessStart: Rule = {
  name: 'sub-process-start',
  severity: 'error',
  says: localized('子流程只有一个开始事件', '子流程只有一個開始事件', 'A sub-process has one start event'),
  why: localized(
    '没有或有多个开始时，引擎不知道从哪里进入子流程。',
    '沒有或有多個開始時，引擎不知道從哪裡進入子流程。',
    'With none or several, the engine does not know where to begin inside.',
  ),
  problem: localized(
    '子流程“{name}”要有且只有一个开始事件',
    '子流程「{name}」要有且只有一個開始事件',
    'The sub-process "{name}" has to have exactly one start event',
  ),
  mend: localized('只保留一个开始事件', '只保留一個開始事件', 'Leave one start event'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      if (!subProcessTypes.has(node.type)) continue;
      const starts = nodesIn(drawing, node).filter((inner) => inner.type === 'startEvent');
      if (starts.length !== 1) yield { at: node.xml };
    }
  },
};
