import { setTimeout as sleep } from 'node:timers/promises';
import { sqlOf } from '@baton/db';
import { isUnknown, StoryFault } from './caller.ts';
import { hurriedBundle, hurriedType } from './hurried-bundle.ts';
import { abandon, parkAndDecide } from './park-command.ts';
import { patiently } from './patiently.ts';
import { ticketAtHandle } from './provocateur.ts';
import type { Provocateur, Provocation } from './provocateur.ts';
import { saveDraft } from './save-draft.ts';
import { checkExplained, takeTask } from './take-task.ts';
import { seeTask } from './ticket-view.ts';
import { patienceMs } from './patience.ts';

/** A place is met by doing this; places that are not named are met by ordinary traffic. */
export function provocationFor(place: string): Provocation | null {
  if (place.includes(' refuse.')) return rivalClaims;
  if (place === 'api retry.reopened') return (on) => parkAndDecide(on, 'retry');
  if (place.startsWith('api discard.')) return (on) => parkAndDecide(on, 'discard');
  if (place.startsWith('workers command.') || place === 'workers settle.command-settled')
    return abandonedClaim;
  if (place === 'api deactivate.recorded') return deactivation;
  if (place === 'api attachment.placed') return upload;
  if (place.startsWith('api draft.')) return saveDraft;
  if (place.startsWith('api publish.')) return publication;
  if (place === 'api release.recorded') return (on) => handOver(on, 'release');
  if (place === 'api assign.recorded') return (on) => handOver(on, 'assign');
  return null;
}

let made = 0;

/** A claim whose process died before it called the engine: the relay has to do it. */
async function abandonedClaim(on: Provocateur): Promise<void> {
  const { task, belief } = await ticketAtHandle(on);
  await abandon(on, belief, task.id, { kind: 'claim', person: 'lin' });
}

async function rivalClaims(on: Provocateur): Promise<void> {
  const { task } = await ticketAtHandle(on);
  const path = `/api/v1/user-tasks/${task.id}/claim`;
  const send = (name: string) => on.world.as(name).send('POST', path);
  for (const answer of await Promise.all(['lin', 'xu', 'chen'].map(send))) checkExplained(answer, 'claim');
}

async function handOver(on: Provocateur, verb: 'release' | 'assign'): Promise<void> {
  const { world } = on;
  const { belief, task } = await ticketAtHandle(on);
  const holder = await takeTask(world, belief, task, world.random);
  const path = `/api/v1/user-tasks/${task.id}/${verb}`;
  const by = verb === 'release' ? (holder ?? 'lin') : 'chen';
  const body = verb === 'release' ? undefined : { person: 'xu', reason: '轮班' };
  checkExplained(await world.as(by).send('POST', path, body), verb);
}

/** Deactivates a person who has a task, until it is done; the task must come back to the pool. */
async function deactivation(on: Provocateur): Promise<void> {
  const { world, ctx } = on;
  const { belief, task } = await ticketAtHandle(on);
  await patiently(() => sqlOf(ctx.db)`update people set active = true where username = 'spare'`);
  await abandon(on, belief, task.id, { kind: 'claim', person: 'spare' });
  const number = belief.number ?? '';
  await assigneeBecomes(world, number, task.id, 'spare');
  for (;;) {
    const path = '/api/v1/people/spare/deactivate';
    const answer = await world.as('admin').send('POST', path, { reason: '离职' });
    if (answer.status === 200) break;
    if (!isUnknown(answer))
      throw new StoryFault(`deactivate: ${answer.status} ${JSON.stringify(answer.body)}`);
    await sleep(500);
  }
  await assigneeBecomes(world, number, task.id, null);
}

async function assigneeBecomes(
  world: Provocateur['world'],
  number: string,
  id: string,
  username: string | null,
): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const { assignee } = await seeTask(world, number, id);
    if ((assignee?.username ?? null) === username) return;
    if (performance.now() > until)
      throw new StoryFault(`${number} is with ${assignee?.username}, not ${username}`);
    await sleep(300);
  }
}

async function upload({ world }: Provocateur): Promise<void> {
  for (;;) {
    const form = new FormData();
    form.append('file', new Blob([`note ${++made}`], { type: 'text/plain' }), 'note.txt');
    if ((await world.as('guo').upload(form)) === 201) return;
    await sleep(500);
  }
}

/** Publishes a version that differs in a comment, again until it is answered. */
async function publication({ world }: Provocateur): Promise<void> {
  const bundle = hurriedBundle(`次 ${++made}`);
  const path = `/api/v1/ticket-types/${hurriedType}/versions`;
  for (;;) {
    const answer = await world.as('he').send('POST', path, bundle);
    if (answer.status === 200 || answer.status === 201) return;
    if (!isUnknown(answer)) throw new StoryFault(`publish: ${answer.status} ${JSON.stringify(answer.body)}`);
    await sleep(500);
  }
}
