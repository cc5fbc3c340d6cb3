import { setTimeout as sleep } from 'node:timers/promises';
import { StoryFault } from './caller.ts';
import type { Belief } from './belief.ts';
import type { World } from './world.ts';
import { patienceMs } from './patience.ts';

export interface TaskSeen {
  id: string;
  stepId: string;
  state: string;
  assignee: { username: string } | null;
}

export interface TicketSeen {
  number: string;
  status: string;
  outcome: string | null;
  settling: boolean;
}

/** Everything else the driver does, it does as the one it plays; it looks as somebody who sees all. */
const looker = 'admin';

export async function seeTicket(world: World, number: string): Promise<TicketSeen> {
  const ticket = await world.as(looker).look<TicketSeen>(`/api/v1/tickets/${number}`);
  if (!ticket) throw new StoryFault(`${number} was acknowledged and is not there`);
  return ticket;
}

export async function seeTasks(world: World, number: string): Promise<TaskSeen[]> {
  const page = await world
    .as(looker)
    .look<{ items: TaskSeen[] }>(`/api/v1/user-tasks?ticket=${number}&limit=100`);
  return page?.items ?? [];
}

export async function seeTask(world: World, number: string, id: string): Promise<TaskSeen> {
  const found = (await seeTasks(world, number)).find((task) => task.id === id);
  if (!found) throw new StoryFault(`user task ${id} of ${number} was there and is gone`);
  return found;
}

export async function seeCandidates(world: World, id: string): Promise<string[]> {
  const task = await world
    .as(looker)
    .look<{ candidates: { username: string }[] }>(`/api/v1/user-tasks/${id}`);
  return (task?.candidates ?? []).map(({ username }) => username);
}

/** Waits until the ticket is exactly where it is believed to be; answers its open user tasks. */
export async function arrive(world: World, belief: Belief): Promise<TaskSeen[]> {
  const number = belief.number ?? '';
  const until = performance.now() + patienceMs;
  for (let pause = 100; ; pause = Math.min(pause * 1.4, 1_000)) {
    const open = (await seeTasks(world, number)).filter(({ state }) => state === 'open');
    const steps = open.map(({ stepId }) => stepId).sort();
    if (belief.outcome === null && String(steps) === String(belief.waitingAt)) return open;
    if (belief.outcome !== null && steps.length === 0) {
      const { status, outcome } = await seeTicket(world, number);
      if (status === 'done' && outcome === belief.outcome) return [];
      if (status === 'done')
        throw new StoryFault(`${number} ended as ${outcome} instead of ${belief.outcome}`);
    }
    if (performance.now() > until) {
      const { status, outcome } = await seeTicket(world, number);
      const expected = belief.outcome ?? belief.waitingAt;
      throw new StoryFault(`${number} is at [${steps}] (${status}, ${outcome}) instead of ${expected}`);
    }
    await sleep(pause);
  }
}
