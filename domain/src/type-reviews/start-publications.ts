import type { Context } from '../context.ts';
import { startLoop } from '../loops/index.ts';
import type { Stoppable } from '../loops/index.ts';
import { publishDueTypes } from './publish-due-types.ts';

const idleMs = 5_000;

/** Publishes drafts whose time has come until stopped. Several processes may do so: each takes another one. */
export function startPublications(ctx: Context): Stoppable {
  return startLoop({ name: 'publications', idleMs, round: () => publishDueTypes(ctx), log: ctx.log });
}
