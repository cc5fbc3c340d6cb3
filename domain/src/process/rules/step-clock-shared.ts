import { localized } from '@baton/contract/process/localized';
import { stepClockMessages } from '@baton/contract/process/messages';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The boundary of a multi-instance task has one clock for all its people. */
export const stepClockShared: Rule = {
  name: 'step-clock-shared',
  severity: 'warning',
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
