import { localized } from '@baton/contract/process/localized';
import { escalate } from '@baton/contract/process/topics/escalate';
import type { Block, BlockPlace } from '../block.ts';
import { boundary, end, overdueWords, worker } from '../part-makers.ts';

/** The time a step is given when none is set yet: three working days. */
export const firstDeadline = 'P3D';

/**
 * What happens when a step is late: its heads are told. Within a sub-process it goes on meanwhile; in the process
 * itself a branch of its own would end the ticket twice, so the step begins anew. Places are those of the step.
 */
export function deadlineBlock(step: { id: string; height: number; width: number }, place: BlockPlace): Block {
  const bottom = step.height / 2;
  const [overdue, tell] = [place.freeId(`${step.id}Overdue`), place.freeId(`${step.id}Escalate`)];
  const late = { kind: 'message', name: 'step-deadline-missed' } as const;
  const caught = boundary({ id: overdue, x: 25, y: bottom }, step.id, overdueWords, late, place.topLevel);
  if (place.topLevel) {
    return {
      parts: [caught, worker({ id: tell, x: 0, y: bottom + 120 }, escalate.name, escalate.title, {})],
      flows: [
        {
          from: overdue,
          to: tell,
          points: [
            [25, bottom + 18],
            [25, bottom + 80],
          ],
        },
        {
          from: tell,
          to: step.id,
          points: [
            [-25, bottom + 80],
            [-25, bottom],
          ],
        },
      ],
      exit: null,
    };
  }
  const told = place.freeId(`${step.id}Escalated`);
  return {
    parts: [
      caught,
      worker({ id: tell, x: 125, y: bottom + 90 }, escalate.name, escalate.title, {}),
      end({ id: told, x: 250, y: bottom + 90 }, toldWords, '', place),
    ],
    flows: [
      { from: overdue, to: tell },
      { from: tell, to: told },
    ],
    exit: null,
  };
}

const toldWords = localized('已升级', '已升級', 'Escalated');
