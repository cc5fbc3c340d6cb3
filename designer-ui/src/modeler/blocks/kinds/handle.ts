import { localized } from '@baton/contract/process/localized';
import type { BlockKind } from '../block.ts';
import { agree, end, gateway, refuse, rejectedWords, resultWords, step } from '../part-makers.ts';

/** Somebody does the work and says how it went. */
export const handle: BlockKind = {
  key: 'handle',
  group: 'blocks',
  words: localized('处理', '處理', 'Handle'),
  help: localized(
    '由团队领取处理，办结或驳回',
    '由團隊領取處理，辦結或駁回',
    'The team claims it, then resolves or rejects',
  ),
  icon: 'bpmn-icon-user-task',
  make(place) {
    const [task, decide, rejected] = ['handle', 'handleResult', 'handleRejected'].map(place.freeId) as [
      string,
      string,
      string,
    ];
    return {
      parts: [
        step({ id: task, x: 0, y: 0 }, handle.words, {
          assignment: 'ticketTeam|role(agent)',
          assignmentMode: 'claim',
        }),
        gateway({ id: decide, x: 125, y: 0 }, resultWords),
        end({ id: rejected, x: 125, y: 120 }, rejectedWords, 'rejected', place),
      ],
      flows: [
        { from: task, to: decide },
        { from: decide, to: rejected, outcome: refuse('reject', localized('驳回', '駁回', 'Reject')) },
      ],
      exit: { part: decide, outcome: agree('resolve', localized('办结', '辦結', 'Resolve')) },
    };
  },
};
