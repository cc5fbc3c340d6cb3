import type { Queryable } from '@baton/db';
import { newId, sqlOf } from '@baton/db';
import { DomainError } from '../../errors.ts';
import type { CommandInput } from './command-effect.ts';
import { firstLeaseMs, processIdentity } from './command-timing.ts';

/**
 * Records what the engine shall do, in the transaction of the business change; answers the command's id.
 * This process holds the lease: call `performCommand` after the commit. A user task takes one completion: throws
 * `task_busy` while another is under way and `task_gone` after one.
 */
export async function recordCommand(tx: Queryable, input: CommandInput): Promise<string> {
  const sql = sqlOf(tx);
  const id = newId();
  const { actor, effect } = input;
  const stored = effect.audit
    ? { ...effect, audit: { ...effect.audit, actor: storedActor(effect.audit.actor ?? actor) } }
    : effect;
  const recorded = await sql`
    insert into engine_commands (id, ticket_id, user_task_id, kind, payload, effect, actor_id,
      lease_owner, lease_until, created_at)
    values (${id}, ${input.ticketId}, ${input.userTaskId ?? null}, ${input.kind},
      ${JSON.stringify(input.payload)}, ${JSON.stringify(stored)},
      ${actor.kind === 'person' ? actor.person.id : null},
      ${processIdentity}, now() + ${firstLeaseMs} * interval '1 ms', now())
    on conflict (user_task_id) where kind = 'complete' and state in ('open', 'parked', 'done') do nothing
    returning id`;
  if (recorded.length === 0) throw await alreadyCompleting(tx, input.userTaskId ?? null);
  return id;
}

type StoredActor = NonNullable<NonNullable<CommandInput['effect']['audit']>['actor']>;

/** Who acted, without what the person could do at the time. */
function storedActor(actor: StoredActor): StoredActor {
  return actor.kind === 'person' ? { kind: 'person', person: { id: actor.person.id } } : actor;
}

async function alreadyCompleting(tx: Queryable, userTaskId: string | null): Promise<DomainError> {
  const sql = sqlOf(tx);
  const [earlier] = await sql<{ state: string }[]>`
    select state from engine_commands
    where user_task_id = ${userTaskId} and kind = 'complete' and state in ('open', 'parked', 'done')`;
  return new DomainError(earlier?.state === 'done' ? 'task_gone' : 'task_busy', { userTaskId });
}
