import { sqlOf } from '@baton/db';
import { performCommand, recordCommand } from '@baton/domain/engine';
import type { CommandInput } from '@baton/domain/engine';
import { cancelTicket } from '@baton/domain/tickets';
import type { Receiver } from './interpreter/messages.ts';
import type { Life } from './life.ts';

const cancelMessage = 'ticket-cancelled';

/** Sends what a receiver waits for: to the ticket where it alone waits, else to its own execution. */
export async function actOnReceiver(life: Life, receiver: Receiver): Promise<void> {
  const { interpreter, ticket, story } = life;
  if (receiver.message === cancelMessage) return await cancelAsAdministrator(life);
  const same = interpreter.receivers().filter(({ message }) => message === receiver.message);
  story.push(`${receiver.message} reaches ${receiver.elementId} for ${receiver.element}`);
  const { message } = receiver;
  if (same.length === 1 && message !== 'step-deadline-missed') {
    await send(life, { kind: 'correlate', payload: { messageName: message, businessKey: ticket.number } });
  } else {
    const executionId = await executionOf(life, receiver);
    await send(life, { kind: 'trigger', payload: { executionId, messageName: message, variables: {} } });
  }
  receiver.receive();
}

/** Cancels the ticket as a person does: through its drawing where that listens, else without it. */
export async function cancelAsAdministrator({ world, ticket, interpreter, story }: Life): Promise<void> {
  const receiver = interpreter.receivers().find(({ message }) => message === cancelMessage);
  story.push(`admin cancels ${receiver ? 'by message' : 'by deletion'}`);
  await cancelTicket(world.as('admin'), { number: ticket.number, reason: 'no longer needed' });
  if (receiver) receiver.receive();
  else interpreter.deleted('cancelled');
}

async function send({ world, ticket }: Life, command: Pick<CommandInput, 'kind' | 'payload'>): Promise<void> {
  const { ctx } = world;
  const effect = { audit: { kind: 'deadline_told' } };
  const input = { ...command, effect, ticketId: ticket.id, actor: ctx.actor };
  const id = await ctx.db.transaction((tx) => recordCommand(tx, input));
  const outcome = await performCommand(ctx, id);
  if (outcome.state === 'refused')
    throw new Error(`the engine refused ${JSON.stringify(command)}: ${outcome.reason}`);
}

/**
 * The execution on which this receiver waits, by the entry of the list around it and by its turn. A list that goes in
 * turn keeps its entry where the border of the whole list waits, too: that entry is not around the border.
 */
async function executionOf({ world, ticket }: Life, receiver: Receiver): Promise<string> {
  const rows = await sqlOf(world.test.db)<{ id: string; entry: string | null }[]>`
    with recursive above as (
      select s.execution_id_ as id, s.execution_id_ as at from engine.act_ru_event_subscr s
      where s.proc_inst_id_ = ${ticket.processInstanceId} and s.event_name_ = ${receiver.message}
        and s.activity_id_ = ${receiver.elementId}
      union all
      select a.id, e.parent_id_ from above a join engine.act_ru_execution e on e.id_ = a.at where e.parent_id_ is not null
    )
    select a.id, max(v.text_) as entry from above a
      left join engine.act_ru_variable v on v.execution_id_ = a.at and v.name_ like '%Entry'
        and not (a.at = a.id and exists (select from engine.act_ru_variable n
          where n.execution_id_ = a.id and n.name_ = 'nrOfInstances'))
      join engine.act_ru_event_subscr s on s.execution_id_ = a.id and s.event_name_ = ${receiver.message}
        and s.activity_id_ = ${receiver.elementId}
    group by a.id, s.created_ order by s.created_`;
  const alike = rows.filter(({ entry }) => entry === receiver.element);
  const row = alike[receiver.place];
  if (!row) throw new Error(`nothing waits for ${receiver.message} at ${receiver.elementId}`);
  return row.id;
}
