import type { Random } from '../chaos/random.ts';
import { drawBlocks } from './blocks.ts';
import type { EventSubProcess, Model } from './model.ts';
import { createPen, endWith } from './pen.ts';
import type { Pen } from './pen.ts';
import { drawStep } from './steps.ts';
import { drawEvent } from './sub-processes.ts';

/**
 * A random process of about this many blocks that keeps every rule of publishing: sound, each end with its outcome,
 * terminate ends where an event sub-process may still run.
 */
export function drawModel(random: Random, key: string, size: number): Model {
  const pen = createPen(random, size, drawBlocks);
  const beside = random.chance(0.35);
  const mixed = !beside && random.chance(0.5);
  pen.ends = {
    terminate: beside || random.chance(0.2),
    outcomes: mixed ? ['resolved', 'rejected', 'withdrawn'] : ['resolved'],
  };
  pen.mayRepeat = !mixed;
  pen.scope.nodes.push({ kind: 'start', id: 'start' });
  const last = drawBlocks(pen, drawStep(pen, { from: 'start' }));
  endWith(pen, last);
  pen.scope.events.push(...topLevelEvents(pen, beside));
  return { key, root: pen.scope, messages: pen.messages };
}

/** What the whole ticket listens to. */
function topLevelEvents(pen: Pen, beside: boolean): EventSubProcess[] {
  const { random } = pen;
  const events: EventSubProcess[] = [];
  if (beside) {
    const message = random.chance(0.5) ? 'deadline-missed' : pen.message();
    events.push(drawEvent(pen, { message, interrupting: false, outcomes: null }));
  }
  if (random.chance(0.4)) {
    events.push(drawEvent(pen, { message: 'ticket-cancelled', interrupting: true, outcomes: ['cancelled'] }));
  }
  if (random.chance(0.25)) {
    events.push(drawEvent(pen, { message: pen.message(), interrupting: true, outcomes: ['superseded'] }));
  }
  return events;
}
