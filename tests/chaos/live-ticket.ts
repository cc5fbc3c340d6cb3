import { ends, goesBack } from './belief.ts';
import type { Belief } from './belief.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { chooseAt } from './choices.ts';
import { completeTask } from './complete-task.ts';
import { hurriedType } from './hurried-bundle.ts';
import type { Random } from './random.ts';
import { submitTicket } from './submit-ticket.ts';
import { passOn, takeTask } from './take-task.ts';
import { arrive } from './ticket-view.ts';
import type { World } from './world.ts';

/** After so many completions everybody steers towards the end. */
const longest = 6;

/** One ticket from its submission to its end, or to where people leave it. */
export async function liveTicket(world: World, belief: Belief, random: Random): Promise<void> {
  await submitTicket(world, belief);
  if (random.chance(0.05)) return await cancelTicket(world, belief, belief.requester);
  for (let steps = 0; ; steps++) {
    const open = await arrive(world, belief);
    if (belief.outcome !== null || random.chance(0.03)) return;
    if (random.chance(0.02)) return await cancelTicket(world, belief, 'admin');
    const task = random.pick(open);
    const holder = await takeTask(world, belief, task, random);
    if (holder && task.stepId === 'handle' && random.chance(0.12))
      await passOn(world, belief, task, holder, random);
    const choice = chooseAt(task.stepId, belief, random, steps >= longest);
    if (steps < longest && belief.ticketType !== hurriedType && random.chance(0.03)) {
      // Both at once: whichever comes first, the ticket ends cancelled unless the step itself ends it.
      const calm = { ...choice, follow: () => undefined };
      if (choice.body.outcome === 'reject' || choice.body.outcome === 'solved') continue;
      const [, cancelled] = await Promise.allSettled([
        completeTask(world, belief, task, calm, random),
        cancelTicket(world, belief, 'admin'),
      ]);
      if (cancelled.status === 'rejected') throw cancelled.reason;
      return;
    }
    await completeTask(world, belief, task, choice, random);
    if (belief.ticketType === hurriedType) leaveToClock(belief);
  }
}

/** In a hurried process nobody answers a question or confirms: the clock does so in seconds. */
function leaveToClock(belief: Belief): void {
  const [step] = belief.waitingAt;
  if (step === 'confirm') ends(belief, 'resolved');
  if (step === 'answer') goesBack(belief);
}
