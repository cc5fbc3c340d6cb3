import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import type { countersigns } from '@baton/contract/process/properties/people';
import { choosePeople } from '@baton/contract/process/topics/choose-people';
import type { BlockKind } from '../block.ts';
import { agree, agreeWords, end, gateway, refuse, refuseWords } from '../part-makers.ts';
import { rejectedWords, resultWords, step } from '../part-makers.ts';
import { settledWorker } from '../settled-worker.ts';

/** Several people decide one step: those to be asked are chosen in front of it, and it says what passes. */
function severalPeople(
  key: string,
  rule: (typeof countersigns)[number],
  words: LocalizedText,
  help: LocalizedText,
): BlockKind {
  return {
    ...{ key, group: 'blocks', words, help },
    icon: rule === 'sequence' ? 'bpmn-icon-sequential-mi-marker' : 'bpmn-icon-parallel-mi-marker',
    make(place) {
      const list = place.freeId('signers');
      const choose = settledWorker(choosePeople, place, {}, { strategy: 'ticketTeam', into: list });
      const [sign, decide, rejected] = [key, `${key}Result`, `${key}Rejected`].map(place.freeId) as [
        string,
        string,
        string,
      ];
      const many = { collection: list, element: 'signer', sequential: rule === 'sequence', decides: true };
      const properties = { assignment: 'person(signer)', countersign: rule };
      return {
        parts: [
          ...choose.parts,
          { ...step({ id: sign, x: 150, y: 0 }, words, properties), many },
          gateway({ id: decide, x: 275, y: 0 }, resultWords),
          end({ id: rejected, x: 275, y: 120 }, rejectedWords, 'rejected', place),
        ],
        flows: [
          ...choose.flows,
          { from: choose.id, to: sign },
          { from: sign, to: decide },
          { from: decide, to: rejected, outcome: refuse('refuse', refuseWords) },
        ],
        exit: { part: decide, outcome: agree('agree', agreeWords) },
      };
    },
  };
}

export const countersign = severalPeople(
  'countersign',
  'all',
  localized('会签', '會簽', 'Countersign'),
  localized('选定的人全部同意才通过', '選定的人全部同意才通過', 'Passes when all who are chosen agree'),
);

export const anyOne = severalPeople(
  'anyOne',
  'any',
  localized('或签', '或簽', 'Any one'),
  localized('有一人同意即通过', '有一人同意即通過', 'Passes as soon as one agrees'),
);

export const inSequence = severalPeople(
  'inSequence',
  'sequence',
  localized('顺序签', '順序簽', 'In sequence'),
  localized('按名单依次审批', '按名單依次審批', 'One after the other, in the order of the list'),
);
