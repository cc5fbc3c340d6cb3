import type { Queryable } from '@baton/db';
import { ticketTypeDraftRevisions, ticketTypeVersions } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import type { TypeBundle } from '../ticket-types/index.ts';

/** What somebody had before them who opened a draft. */
export interface DraftOpened {
  key: string;
  /** 0 before the first. */
  revision: number;
  publishedVersion: number | null;
}

/**
 * The content a draft was opened with: of its revision, else, where none was saved or it was discarded, of the version
 * that was published then; null where there was neither.
 */
export async function findDraftBase(db: Queryable, opened: DraftOpened): Promise<TypeBundle | null> {
  const { key, revision, publishedVersion } = opened;
  const drafted = ticketTypeDraftRevisions;
  const [saved] = await db
    .select({
      ...{ key: drafted.typeKey, bpmn: drafted.bpmn, forms: drafted.forms, decisions: drafted.decisions },
      ...{ declaration: drafted.declaration, discarded: drafted.discarded },
    })
    .from(drafted)
    .where(and(eq(drafted.typeKey, key), eq(drafted.revision, revision)));
  if (saved && !saved.discarded) return saved;
  if (publishedVersion === null) return null;
  const version = ticketTypeVersions;
  const [published] = await db
    .select({
      ...{ key: version.typeKey, bpmn: version.bpmn, forms: version.forms, decisions: version.decisions },
      declaration: version.declaration,
    })
    .from(version)
    .where(and(eq(version.typeKey, key), eq(version.version, publishedVersion)));
  return published ?? null;
}
