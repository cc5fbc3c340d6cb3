import { localized } from '@baton/contract/process/localized';
import type { BlockKind } from '../block.ts';
import { boundary, gateway, overdueWords, step } from '../part-makers.ts';

/** The requester has to add something; the clocks of the ticket stand still, but not for ever. */
export const askRequester: BlockKind = {
  key: 'askRequester',
  group: 'blocks',
  words: localized('待补充', '待補充', 'Ask requester'),
  help: localized(
    '请发起人补充资料，期间暂停计时，逾期继续',
    '請發起人補充資料，期間暫停計時，逾期繼續',
    'The requester adds something; clocks are paused, and it goes on when overdue',
  ),
  icon: 'bpmn-icon-user-task',
  make({ freeId }) {
    const [answer, overdue, on] = [freeId('answer'), freeId('answerOverdue'), freeId('answered')];
    return {
      parts: [
        step({ id: answer, x: 0, y: 0 }, askRequester.words, {
          ...{ assignment: 'requester', clocks: 'paused', deadline: 'P5D' },
          ...{ completeLabelZhCN: '提交', completeLabelZhTW: '提交', completeLabelEn: 'Submit' },
        }),
        boundary({ id: overdue, x: 25, y: 40 }, answer, overdueWords, missed),
        gateway({ id: on, x: 125, y: 0 }),
      ],
      flows: [
        { from: answer, to: on },
        {
          from: overdue,
          to: on,
          points: [
            [25, 58],
            [25, 90],
            [125, 90],
            [125, 25],
          ],
        },
      ],
      exit: { part: on },
    };
  },
};

const missed = { kind: 'message', name: 'step-deadline-missed' } as const;
