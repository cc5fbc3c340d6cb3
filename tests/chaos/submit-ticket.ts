import { setTimeout as sleep } from 'node:timers/promises';
import { waits } from './belief.ts';
import type { Belief } from './belief.ts';
import { isUnknown, StoryFault } from './caller.ts';
import type { World } from './world.ts';

/** Submits until it is acknowledged: after an unknown outcome it looks first, then repeats under the same key. */
export async function submitTicket(world: World, belief: Belief): Promise<void> {
  const requester = world.as(belief.requester);
  const { title, ticketType } = belief;
  const body = {
    ticketType,
    data: {
      customer: { name: '郭敏', contact: '13800000000' },
      request: { title, category: 'fault', description: `${title} 三楼` },
    },
  };
  const key = encodeURIComponent(`submit ${title}`);
  let found: string | undefined;
  for (;;) {
    const answer = await requester.send('POST', '/api/v1/tickets', body, key);
    const number = answer.body['number'];
    if (answer.status === 201 && typeof number === 'string') {
      if (found !== undefined && found !== number) throw new StoryFault(`${found} was doubled as ${number}`);
      belief.number = number;
      belief.trace.push(`submitted as ${number}`);
      waits(belief, 'handle');
      return;
    }
    if (!isUnknown(answer) && answer.body['code'] !== 'idempotency_in_flight')
      throw new StoryFault(`submit: ${answer.status} ${JSON.stringify(answer.body)}`);
    belief.trace.push(`submit: ${answer.status}`);
    await sleep(300);
    const path = `/api/v1/tickets?list=mine&q=${encodeURIComponent(title)}`;
    const mine = await requester.look<{ items: { number: string; title: string }[] }>(path);
    const twins = (mine?.items ?? []).filter((row) => row.title === title);
    if (twins.length > 1) throw new StoryFault(`${title} is there ${twins.length} times`);
    found = twins[0]?.number ?? found;
    world.tally.repeated++;
  }
}
