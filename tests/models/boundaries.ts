import { branch } from './gateways.ts';
import type { SubProcess, UserTask, Worker } from './model.ts';
import { endWith, merge, put } from './pen.ts';
import type { Pen, Tail } from './pen.ts';

/**
 * Messages that somebody or something may be interrupted by, or that start a path beside it; the interrupting ones
 * come together with the way on.
 */
export function drawBoundaries(pen: Pen, host: UserTask | Worker | SubProcess, tail: Tail): Tail {
  const { random } = pen;
  if (pen.repeated) return tail;
  const tails = [tail];
  if (random.chance(0.2)) {
    const id = drawEvent(pen, host, true);
    tails.push(random.chance(0.5) ? branch(pen, { from: id }) : { from: id });
  }
  if (pen.mayRepeat && random.chance(0.15)) {
    const id = drawEvent(pen, host, false);
    const beside = { ...pen, repeated: true };
    endWith(beside, branch(beside, { from: id }));
  }
  return merge(pen, tails);
}

function drawEvent(pen: Pen, host: UserTask | Worker | SubProcess, interrupting: boolean): string {
  const id = pen.id('received');
  const clocked = host.kind !== 'worker' && host.deadline === null && pen.random.chance(0.3);
  if (clocked) host.deadline = 'P900D';
  const message = clocked ? 'step-deadline-missed' : pen.message();
  put(pen, null, { kind: 'boundary', id, host: host.id, trigger: { message }, interrupting });
  return id;
}
