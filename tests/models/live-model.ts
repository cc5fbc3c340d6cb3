import { deepStrictEqual } from 'node:assert';
import { sqlOf } from '@baton/db';
import { createTicket } from '@baton/domain/tickets';
import type { Random } from '../chaos/random.ts';
import { eventually } from '../support/eventually.ts';
import { act } from './act.ts';
import { comparable, expectedOf } from './expected.ts';
import { interpret } from './interpreter/interpreter.ts';
import type { Life } from './life.ts';
import type { Model, StartData } from './model.ts';
import { settled } from './settled.ts';
import { readShown } from './shown.ts';
import type { ModelWorld } from './world.ts';

const calmAfter = 30;
const longest = 120;

/**
 * Submits a ticket of a published model and lives it to its end by the platform's own verbs, one random choice after
 * the other; after each, engine, read model and interpreter have to agree. Answers how often each thing was done.
 */
export async function liveModel(
  world: ModelWorld,
  model: Model,
  random: Random,
  story: string[],
): Promise<Life> {
  const life = await submit(world, model, random, story);
  for (let step = 0; !life.shown.ended; step++) {
    if (step > longest) throw new Error('it comes to no end');
    await act(life, step > calmAfter);
    await compare(life);
  }
  return life;
}

async function submit(world: ModelWorld, model: Model, random: Random, story: string[]): Promise<Life> {
  const requester = random.pick(['guo', 'guo', 'tang', 'lin']);
  const data = drawData(random);
  story.push(`${requester} submits ${JSON.stringify(data)}`);
  const { number } = await createTicket(world.as(requester), { ticketType: model.key, data: { ...data } });
  const ticket = await eventually(
    () => findTicket(world, number),
    (found) => found !== null,
  );
  const interpreter = interpret(model, { requester, data, usernameOf: world.usernameOf });
  const life = {
    world,
    model,
    random,
    interpreter,
    story,
    ticket: ticket ?? fail(),
    completed: [],
    counts: {},
  };
  return await compare(life as unknown as Life);
}

function fail(): never {
  throw new Error('the ticket was not found');
}

function drawData(random: Random): StartData {
  const departments = ['technology', 'finance', 'logistics', 'closed'].filter(() => random.chance(0.4));
  return {
    title: 'A ticket of a random model',
    amount: random.chance(0.2) ? null : random.whole(12),
    urgent: random.chance(0.5),
    department: random.pick([null, 'technology', 'finance', 'closed']),
    departments: random.chance(0.15) ? ['closed'].filter(() => random.chance(0.5)) : departments,
  };
}

async function findTicket({ test }: ModelWorld, number: string): Promise<Life['ticket'] | null> {
  const [row] = await sqlOf(test.db)<Life['ticket'][]>`
    select t.id, t.number, s.process_instance_id as "processInstanceId"
    from app.tickets t join app.ticket_states s on s.ticket_id = t.id where t.number = ${number}`;
  return row ?? null;
}

/** Waits until nothing is under way any more, and compares. */
async function compare(life: Life): Promise<Life> {
  const { world, ticket, interpreter } = life;
  await settled(world, ticket.id);
  life.shown = await readShown(world.test, ticket, world.usernameOf);
  deepStrictEqual(comparable(life.shown), expectedOf(interpreter, life.completed));
  return life;
}
