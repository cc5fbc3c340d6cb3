import type { TypeComparison, TypeDifference } from '@baton/contract/http/type-differences';
import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { breakingChanges, compareBundles } from '../differences/index.ts';
import { DomainError } from '../errors.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';

/** What a draft changes of the published version, and on which changed steps tickets stand. Throws `ticket_type_not_found`. */
export async function compareTypeDraft(ctx: Context, key: string): Promise<TypeComparison> {
  const record = await readTypeDraft(ctx.db, key);
  const bundle = draftedBundle(record);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key });
  const { published, newest } = record;
  const same = published?.hash === bundle.hash;
  const differences = same ? [] : compareBundles(published, bundle);
  return {
    ...{ revision: newest?.revision ?? 0, version: published?.version ?? null },
    ...{ drawing: published?.bpmn ?? null, differences },
    breaking: published && !same ? await breakingChanges({ ...published, key }, bundle) : [],
    touchedSteps: await touchedSteps(ctx, key, differences),
  };
}

async function touchedSteps(
  ctx: Context,
  key: string,
  differences: readonly TypeDifference[],
): Promise<TypeComparison['touchedSteps']> {
  const changed = new Map(
    differences.flatMap((difference) =>
      difference.part === 'process' && difference.elementId !== null && difference.kind !== 'moved'
        ? [[difference.elementId, difference.name] as const]
        : [],
    ),
  );
  if (changed.size === 0) return [];
  const rows = await sqlOf(ctx.db)<{ stepId: string; openTickets: number }[]>`
    select u.step_id as "stepId", count(distinct u.ticket_id)::int as "openTickets"
    from user_tasks u join tickets t on t.id = u.ticket_id join ticket_type_versions v on v.id = t.version_id
    where u.state = 'open' and v.type_key = ${key} and u.step_id = any(${[...changed.keys()]})
    group by 1 order by 2 desc, 1`;
  return rows.map((row) => ({ ...row, name: changed.get(row.stepId) ?? {} }));
}
