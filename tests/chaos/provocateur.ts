import type { Context } from '@baton/domain/context';
import { newBelief } from './belief.ts';
import type { Belief } from './belief.ts';
import { StoryFault } from './caller.ts';
import { submitTicket } from './submit-ticket.ts';
import { arrive } from './ticket-view.ts';
import type { TaskSeen } from './ticket-view.ts';
import type { World } from './world.ts';

/** What the driver needs to bring about what ordinary traffic seldom does. */
export interface Provocateur {
  world: World;
  ctx: Context;
  /** Tickets made for it are believed in like all others. */
  beliefs: Belief[];
}

export type Provocation = (on: Provocateur) => Promise<void>;

let made = 0;

/** A ticket of its own for a provocation, at the step of its handling. */
export async function ticketAtHandle(on: Provocateur): Promise<{ belief: Belief; task: TaskSeen }> {
  const belief = newBelief(`挑战${++made} ${on.world.seed}`, 'general-service', 'tang');
  on.beliefs.push(belief);
  await submitTicket(on.world, belief);
  const [task] = await arrive(on.world, belief);
  if (!task) throw new StoryFault(`${belief.number} waits nowhere`);
  return { belief, task };
}
