import { localized } from '@baton/contract/process/localized';
import { stepClockMessages } from '@baton/contract/process/messages';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The boundary of a multi-instance task has one clock for all its people. */
export const stepClockShared: Rule = {
  name: 'step-clock-shared',
  severity: 'warning',
  says: localized(
    '多人步骤的时限是所有人共用的',
    '多人步驟的時限是所有人共用的',
    'The deadline of a step of several people is one for all of them',
  ),
  why: localized(
    '时限到了，还没处理的人和已处理的人一样被打断。要每人各有时限，就画一个多实例子流程。',
    '時限到了，還沒處理的人和已處理的人一樣被打斷。要每人各有時限，就畫一個多實例子流程。',
    'When it passes everybody is cut off alike. For a deadline per person draw a multi-instance sub-process.',
  ),
  problem: localized(
    '“{name}”的时限由所有人共用',
    '「{name}」的時限由所有人共用',
    'The deadline of "{name}" is one for all its people',
  ),
  mend: localized(
    '需要每人各自的时限时，在外面画一个多实例子流程',
    '需要每人各自的時限時，在外面畫一個多實例子流程',
    'Draw a multi-instance sub-process around the task for a deadline per person',
  ),
  *check({ drawing }) {
    const clocks: readonly string[] = stepClockMessages;
    for (const node of nodesOf(drawing)) {
      const heard = node.boundaries.some((boundary) => clocks.includes(boundary.trigger?.reference ?? ''));
      if (node.type === 'userTask' && node.multiInstance && heard) yield { at: node.xml };
    }
  },
};
