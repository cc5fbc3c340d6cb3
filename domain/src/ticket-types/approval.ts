import type { Queryable, Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

interface Approval {
  personId: string;
}

/** Who approved exactly this content of a type last; null where nobody did, or a colleague returned it since. */
async function findApproval(db: Queryable, key: string, hash: string): Promise<Approval | null> {
  const [last] = await sqlOf(db)<{ kind: string; personId: string }[]>`
    select kind, person_id as "personId" from ticket_type_events
    where type_key = ${key} and bundle_hash = ${hash} and kind in ('approved', 'returned')
    order by at desc, id desc limit 1`;
  return last?.kind === 'approved' ? { personId: last.personId } : null;
}

/**
 * Who approved what is to be published. Null where that is nobody and need not be: programs of ours publish what ships,
 * and an installation may let one person publish alone. Throws `approval_missing`.
 */
export async function requireApproval(
  ctx: Context,
  tx: Transaction,
  { key, hash }: { key: string; hash: string },
): Promise<Approval | null> {
  const approval = await findApproval(tx, key, hash);
  if (approval || ctx.actor.kind === 'system' || ctx.mayPublishAlone) return approval;
  throw new DomainError('approval_missing', { key });
}
