import { ticketTypeVersions } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { findTypeDraft } from '../ticket-type-drafts/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { bundleContents } from './bundle-contents.ts';
import type { SigningKey } from './signing-key.ts';
import { writeBundleFile } from './write-bundle-file.ts';

export interface ExportWish {
  key: string;
  /** A published version; absent: the draft. */
  version?: number | undefined;
  /** One file by its name; absent: a bundle file. */
  file?: string | undefined;
}

/**
 * A ticket type as a file to be kept. A single drawing or decision file is what is stored, to the letter. Throws
 * `ticket_type_not_found` for an unknown type or version, `not_found` for a file it does not have.
 */
export async function exportType(
  ctx: Context,
  { key, version, file }: ExportWish,
  by: { signer: SigningKey; productVersion: string },
): Promise<{ name: string; bytes: Uint8Array }> {
  const bundle = version === undefined ? await draftOf(ctx, key) : await versionOf(ctx, key, version);
  if (file !== undefined) {
    const found = bundleContents(bundle).find(({ name }) => name === file);
    if (!found) throw new DomainError('not_found', { file });
    return { name: found.name, bytes: Buffer.from(found.text) };
  }
  const facts = { ...by, bundle, version: version ?? null, createdAt: new Date() };
  return { name: `${key}${version === undefined ? '' : `-${version}`}.baton`, bytes: writeBundleFile(facts) };
}

async function draftOf(ctx: Context, key: string): Promise<TypeBundle> {
  const { bpmn, forms, decisions, declaration } = await findTypeDraft(ctx, key);
  return { key, bpmn, forms, decisions, declaration };
}

async function versionOf(ctx: Context, key: string, version: number): Promise<TypeBundle> {
  const { bpmn, forms, decisions, declaration } = ticketTypeVersions;
  const [row] = await ctx.db
    .select({ bpmn, forms, decisions, declaration })
    .from(ticketTypeVersions)
    .where(and(eq(ticketTypeVersions.typeKey, key), eq(ticketTypeVersions.version, version)));
  if (!row) throw new DomainError('ticket_type_not_found', { key, version });
  return { key, ...row };
}
