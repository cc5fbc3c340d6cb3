import type { TypeProof } from '@baton/contract/http/type-reviews';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { personRefs } from '../organisation/index.ts';
import { findDraftStanding } from '../ticket-type-drafts/index.ts';
import { findProofWithResults } from '../ticket-types/index.ts';

/** What each scenario of a draft has shown of its very content, and who ran it. Throws `ticket_type_not_found`. */
export async function findTypeProof(ctx: Context, key: string): Promise<TypeProof> {
  const draft = await findDraftStanding(ctx.db, key);
  if (!draft) throw new DomainError('ticket_type_not_found', { key });
  const { state, scenarios, results } = await findProofWithResults(ctx.db, { key, ...draft });
  const people = await personRefs(
    ctx.db,
    scenarios.map(({ last }) => last?.personId ?? null),
  );
  return {
    ...{ revision: draft.revision, state },
    scenarios: scenarios.map(({ id, name, last }) => ({
      ...{ id, name, result: results.get(id) ?? null },
      at: last?.at.toISOString() ?? null,
      person: people.get(last?.personId ?? '') ?? null,
    })),
  };
}
