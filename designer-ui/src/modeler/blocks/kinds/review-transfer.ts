import { localized } from '@baton/contract/process/localized';
import { moveTicket } from '@baton/contract/process/topics/move-ticket';
import type { BlockKind } from '../block.ts';
import { agree, boundary, gateway, refuse, refuseWords, resultWords, step, worker } from '../part-makers.ts';

/** Before a ticket crosses the border of a department, the sending one looks at it. */
export const reviewTransfer: BlockKind = {
  key: 'reviewTransfer',
  group: 'blocks',
  words: localized('转出审核', '轉出審核', 'Review transfer'),
  help: localized(
    '上级同意后转到表单中所选的部门；否则回到原处',
    '上級同意後轉到表單中所選的部門；否則回到原處',
    'Approved, it moves to the department picked in the form; else it stays',
  ),
  icon: 'bpmn-icon-user-task',
  make({ freeId }) {
    const [review, decide] = [freeId('review'), freeId('reviewResult')];
    const [move, unknown, back] = [freeId('move'), freeId('moveUnknown'), freeId('reviewed')];
    const waiting = { ticketStatus: 'awaiting_transfer' };
    return {
      parts: [
        step({ id: review, x: 0, y: 0 }, reviewTransfer.words, {
          ...waiting,
          assignment:
            'teamLead(ticketTeam)|departmentHead(ticketDepartment,0)|departmentHead(ticketDepartment,1)',
          assignmentExclude: 'asker',
        }),
        gateway({ id: decide, x: 125, y: 0 }, resultWords),
        worker({ id: move, x: 275, y: 0 }, moveTicket.name, moveTicket.title, waiting),
        boundary({ id: unknown, x: 300, y: 40 }, move, moveTicket.errors[0].title, {
          kind: 'error',
          code: moveTicket.errors[0].code,
        }),
        gateway({ id: back, x: 425, y: 0 }),
      ],
      flows: [
        { from: review, to: decide },
        { from: decide, to: move, outcome: agree('approve', localized('同意转出', '同意轉出', 'Approve')) },
        { from: move, to: back },
        {
          from: unknown,
          to: back,
          points: [
            [300, 58],
            [300, 90],
            [425, 90],
            [425, 25],
          ],
        },
        {
          ...{ from: decide, to: back, outcome: refuse('refuse', refuseWords) },
          points: [
            [125, -25],
            [125, -80],
            [425, -80],
            [425, -25],
          ],
        },
      ],
      exit: { part: back },
    };
  },
};
