import { passPoints } from '@baton/domain/engine';

/** Places between two writes that lie outside the engine seam: verbs of the api, worker steps, clocks, publishing. */
const otherPoints = [
  'ticket.before-commit',
  'ticket.recorded',
  'claim.recorded',
  'release.recorded',
  'assign.recorded',
  'complete.before-commit',
  'complete.recorded',
  'cancel.recorded',
  'deactivate.recorded',
  'attachment.placed',
  'draft.before-commit',
  'draft.recorded',
  'publish.after-record',
  'publish.after-deploy',
  'worker.before-settling',
  'worker.before-commit',
  'worker.recorded',
  'worker.replied',
  'clock.recorded',
  'mail.taken',
  'mail.sent',
] as const;

/** Every place where a process may die between two writes. */
export const faultPoints: readonly string[] = [...passPoints, ...otherPoints];

/** A place in the program that meets it. */
export interface FaultPoint {
  role: 'api' | 'workers' | 'rebuild';
  name: string;
}

const inWorkersOnly = /^(projector|worker|clock|mail)\./;
const inRebuild = /^rebuild\./;
/** Both programs call the engine, settle and project. */
const inBoth = /^(command|settle|project)\./;

/** Every place in every program that comes by it. */
export function placesToDie(): FaultPoint[] {
  return faultPoints.flatMap((name): FaultPoint[] => {
    if (inRebuild.test(name)) return [{ role: 'rebuild', name }];
    if (inWorkersOnly.test(name)) return [{ role: 'workers', name }];
    const inApi: FaultPoint = { role: 'api', name };
    return inBoth.test(name) ? [inApi, { role: 'workers', name }] : [inApi];
  });
}
