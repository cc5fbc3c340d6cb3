import { setTimeout as sleep } from 'node:timers/promises';
import { ends } from './belief.ts';
import type { Belief } from './belief.ts';
import { isUnknown, StoryFault } from './caller.ts';
import { seeTicket } from './ticket-view.ts';
import type { World } from './world.ts';
import { patienceMs } from './patience.ts';

/** Cancels until the ticket is seen to have ended. */
export async function cancelTicket(world: World, belief: Belief, by: string): Promise<void> {
  const number = belief.number ?? '';
  const path = `/api/v1/tickets/${number}/cancel`;
  const until = performance.now() + patienceMs;
  for (;;) {
    const answer = await world.as(by).send('POST', path, { reason: `${belief.title} 不需要了` });
    belief.trace.push(`cancel by ${by}: ${answer.status}`);
    const code = String(answer.body['code']);
    const refused = answer.status >= 300 && !isUnknown(answer);
    if (refused && code !== 'cancel_not_possible')
      throw new StoryFault(`cancel ${number}: ${answer.status} ${JSON.stringify(answer.body)}`);
    for (let looks = 0; looks < 4; looks++) {
      const { status, outcome } = await seeTicket(world, number);
      if (status === 'done' && outcome === 'cancelled') return ends(belief, 'cancelled');
      if (status === 'done') throw new StoryFault(`${number} was cancelled and ended as ${outcome}`);
      await sleep(250);
    }
    if (performance.now() > until) throw new StoryFault(`${number} cannot be cancelled`);
    world.tally.repeated++;
  }
}
