import type { Transaction } from '@baton/db';
import { ticketTypeVersions } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { ProcessModel } from '../process/index.ts';
import type { TopicRun } from './topic-handler.ts';

type Drawing = Pick<TopicRun, 'model' | 'declaration'>;

const most = 200;
const loaded = new Map<string, Drawing>();

/** Model and declaration of a published version; it never changes, so the last 200 read stay in memory. */
export async function loadDrawing(tx: Transaction, versionId: string): Promise<Drawing> {
  const known = loaded.get(versionId);
  if (known) return known;
  const [version] = await tx
    .select({ model: ticketTypeVersions.model, declaration: ticketTypeVersions.declaration })
    .from(ticketTypeVersions)
    .where(eq(ticketTypeVersions.id, versionId));
  if (!version) throw new Error(`There is no ticket type version ${versionId}`);
  const drawing = { model: version.model as ProcessModel, declaration: version.declaration };
  loaded.set(versionId, drawing);
  const [oldest] = loaded.keys();
  if (loaded.size > most && oldest !== undefined) loaded.delete(oldest);
  return drawing;
}
