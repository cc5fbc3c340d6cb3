import type { DesignedType } from '@baton/contract/http/ticket-type-drafts';
import type { LocalizedText } from '@baton/contract/language';
import type { Sql } from '@baton/db';
import { sqlOf } from '@baton/db';
import type { Context } from '../context.ts';
import { personRefs } from '../organisation/index.ts';
import { countOpenTickets, readDeclaration } from '../ticket-types/index.ts';

interface TypeRow {
  key: string;
  declaration: Record<string, unknown>;
  drawingName: LocalizedText | null;
  publishedVersion: number | null;
  publishedAt: string | null;
  changed: boolean;
  retired: boolean;
  revision: number | null;
  savedAt: string | null;
  savedBy: string | null;
}

/** Every ticket type that is published or drafted, by key, with its draft where one differs. */
export async function listDesignedTypes(ctx: Context): Promise<DesignedType[]> {
  const sql = sqlOf(ctx.db);
  const [types, openTickets] = await Promise.all([readTypes(sql), countOpenTickets(sql)]);
  const people = await personRefs(
    ctx.db,
    types.map(({ savedBy }) => savedBy),
  );
  return types.map((type) => {
    const { name, icon, prefix } = readDeclaration(type.declaration);
    return {
      key: type.key,
      name: { ...type.drawingName, ...name },
      icon,
      prefix,
      retired: type.retired,
      publishedVersion: type.publishedVersion,
      publishedAt: timeOf(type.publishedAt),
      openTickets: openTickets.flatMap(({ key, ...open }) => (key === type.key ? [open] : [])),
      draft:
        type.changed && type.revision !== null
          ? {
              revision: type.revision,
              savedAt: timeOf(type.savedAt) ?? '',
              savedBy: people.get(type.savedBy ?? '') ?? null,
            }
          : null,
    };
  });
}

async function readTypes(sql: Sql): Promise<TypeRow[]> {
  return await sql<TypeRow[]>`
    with published as (
      select v.type_key as key, v.version, v.published_at, v.bundle_hash, v.declaration, v.model -> 'name' as name,
        t.retired_at is not null as retired
      from ticket_types t join ticket_type_versions v on v.type_key = t.key and v.version = t.current_version
    ), draft as (
      select * from (
        select distinct on (type_key) type_key as key, revision, discarded, bundle_hash, declaration, saved_by, saved_at
        from ticket_type_draft_revisions order by type_key, revision desc
      ) newest where not discarded
    )
    select coalesce(p.key, d.key) as key, coalesce(d.declaration, p.declaration) as declaration,
      p.name as "drawingName", p.version as "publishedVersion",
      to_json(p.published_at) #>> '{}' as "publishedAt",
      d.bundle_hash is not null and d.bundle_hash is distinct from p.bundle_hash as changed,
      coalesce(p.retired, false) as retired, d.revision, to_json(d.saved_at) #>> '{}' as "savedAt", d.saved_by as "savedBy"
    from published p full join draft d on d.key = p.key
    order by 1`;
}

function timeOf(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
