import type { Queryable, Transaction } from '@baton/db';
import { sqlOf } from '@baton/db';
import { ticketTypeDraftRevisions, ticketTypes, ticketTypeVersions } from '@baton/db/schema';
import { and, desc, eq } from 'drizzle-orm';
import type { TypeBundle } from '../ticket-types/index.ts';

export interface PublishedBundle extends TypeBundle {
  version: number;
  hash: string;
}

/** The newest saved revision of a ticket type's draft. */
export interface DraftRevision extends TypeBundle {
  revision: number;
  discarded: boolean;
  hash: string;
  savedBy: string | null;
  savedAt: Date;
}

/** A ticket type on both sides of its next publication; either may be missing. */
export interface TypeDraftRecord {
  published: PublishedBundle | null;
  newest: DraftRevision | null;
}

/** First key of our advisory locks; types use the hash of their key as the second. */
const draftClass = 4_172_007;

/** Lets one transaction at a time add to a type's draft, also to the first of a type that has no row yet. */
export async function lockTypeDraft(tx: Transaction, key: string): Promise<void> {
  await sqlOf(tx)`select pg_advisory_xact_lock(${draftClass}, hashtext(${key}))`;
}

/** Reads what is published of a type and what was saved since. */
export async function readTypeDraft(db: Queryable, key: string): Promise<TypeDraftRecord> {
  const [[published], [newest]] = await Promise.all([
    db
      .select({
        ...{ key: ticketTypeVersions.typeKey, version: ticketTypeVersions.version },
        ...{ hash: ticketTypeVersions.bundleHash, bpmn: ticketTypeVersions.bpmn },
        ...{ forms: ticketTypeVersions.forms, decisions: ticketTypeVersions.decisions },
        declaration: ticketTypeVersions.declaration,
      })
      .from(ticketTypeVersions)
      .innerJoin(
        ticketTypes,
        and(
          eq(ticketTypes.key, ticketTypeVersions.typeKey),
          eq(ticketTypes.currentVersion, ticketTypeVersions.version),
        ),
      )
      .where(eq(ticketTypeVersions.typeKey, key)),
    db
      .select({
        ...{ key: ticketTypeDraftRevisions.typeKey, revision: ticketTypeDraftRevisions.revision },
        ...{ discarded: ticketTypeDraftRevisions.discarded, hash: ticketTypeDraftRevisions.bundleHash },
        ...{ bpmn: ticketTypeDraftRevisions.bpmn, forms: ticketTypeDraftRevisions.forms },
        decisions: ticketTypeDraftRevisions.decisions,
        declaration: ticketTypeDraftRevisions.declaration,
        ...{ savedBy: ticketTypeDraftRevisions.savedBy, savedAt: ticketTypeDraftRevisions.savedAt },
      })
      .from(ticketTypeDraftRevisions)
      .where(eq(ticketTypeDraftRevisions.typeKey, key))
      .orderBy(desc(ticketTypeDraftRevisions.revision))
      .limit(1),
  ]);
  return { published: published ?? null, newest: newest ?? null };
}

/** What the next version would be made of; null where nothing is published and no draft stands. */
export function draftedBundle({
  published,
  newest,
}: TypeDraftRecord): (TypeBundle & { hash: string }) | null {
  return newest && !newest.discarded ? newest : published;
}

/** What a draft is at, without its files, which may be megabytes. */
export interface DraftStanding {
  revision: number;
  /** Of what the next version would be made of. */
  hash: string;
  declaration: Record<string, unknown>;
  savedBy: string | null;
}

/** What a type's draft is at; null where nothing is published and no draft stands. */
export async function findDraftStanding(db: Queryable, key: string): Promise<DraftStanding | null> {
  const [row] = await sqlOf(db)<(Omit<DraftStanding, 'hash'> & { hash: string | null })[]>`
    select coalesce(d.revision, 0) as revision, d.saved_by as "savedBy",
      case when d.discarded = false then d.bundle_hash else p.bundle_hash end as hash,
      case when d.discarded = false then d.declaration else p.declaration end as declaration
    from (select 1) one
      left join lateral (
        select revision, discarded, bundle_hash, declaration, saved_by from ticket_type_draft_revisions
        where type_key = ${key} order by revision desc limit 1) d on true
      left join lateral (
        select v.bundle_hash, v.declaration from ticket_types t
          join ticket_type_versions v on v.type_key = t.key and v.version = t.current_version
        where t.key = ${key}) p on true`;
  return row?.hash ? { ...row, hash: row.hash } : null;
}
