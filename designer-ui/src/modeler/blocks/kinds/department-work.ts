import { localized } from '@baton/contract/process/localized';
import { choosePeople } from '@baton/contract/process/topics/choose-people';
import { escalate } from '@baton/contract/process/topics/escalate';
import type { BlockKind } from '../block.ts';
import { boundary, end, overdueWords, step, worker } from '../part-makers.ts';
import { settledWorker } from '../settled-worker.ts';

/** Every department picked in a form does its part, each with a deadline of its own; then it goes on. */
export const departmentWork: BlockKind = {
  key: 'departmentWork',
  group: 'blocks',
  words: localized('部门协办', '部門協辦', 'Department work'),
  help: localized(
    '表单中所选的每个部门各办一份，全部完成后继续',
    '表單中所選的每個部門各辦一份，全部完成後繼續',
    'Each department picked in the form does its part; it goes on when all have',
  ),
  icon: 'bpmn-icon-subprocess-expanded',
  make({ freeId }) {
    const list = freeId('departments');
    const inputs = { choose: 'departments', departments: 'field(departments)', into: list };
    const handedOn = { ticketStatus: 'transferred' };
    const choose = settledWorker(choosePeople, { freeId }, handedOn, inputs);
    const ids = ['departmentPart', 'departmentStart', 'departmentWork', 'departmentDone'].map(freeId);
    const [part, begun, work, done] = ids as [string, string, string, string];
    const late = ['departmentOverdue', 'departmentEscalate', 'departmentEscalated'].map(freeId);
    const [overdue, tell, told] = late as [string, string, string];
    const inside = { topLevel: false, freeId };
    return {
      parts: [
        ...choose.parts,
        {
          ...{ id: part, type: 'bpmn:SubProcess', x: 285, y: 45, width: 390, height: 250 },
          ...{ words: departmentWork.words, properties: handedOn },
          many: { collection: list, element: 'department', sequential: false, decides: false },
        },
        { id: begun, type: 'bpmn:StartEvent', x: 130, y: 0, within: part, words: begunWords },
        {
          ...step({ id: work, x: 250, y: 0 }, workWords, {
            ...handedOn,
            ...{ assignment: 'departmentHead(department,0)|departmentMembers(department)', deadline: 'P2D' },
          }),
          within: part,
        },
        { ...boundary({ id: overdue, x: 275, y: 40 }, work, overdueWords, missed, false), within: part },
        { ...worker({ id: tell, x: 350, y: 115 }, escalate.name, escalate.title, handedOn), within: part },
        { ...end({ id: told, x: 445, y: 115 }, toldWords, '', inside), within: part },
        { ...end({ id: done, x: 445, y: 0 }, doneWords, '', inside), within: part },
      ],
      flows: [
        ...choose.flows,
        { from: choose.id, to: part },
        { from: begun, to: work },
        { from: work, to: done },
        { from: overdue, to: tell },
        { from: tell, to: told },
      ],
      exit: { part },
    };
  },
};

const missed = { kind: 'message', name: 'step-deadline-missed' } as const;
const begunWords = localized('开始', '開始', 'Begin');
const workWords = localized('部门处理', '部門處理', 'Department handles');
const doneWords = localized('完成', '完成', 'Done');
const toldWords = localized('已升级', '已升級', 'Escalated');
