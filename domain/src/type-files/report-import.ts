import type { ImportReport } from '@baton/contract/http/type-files';
import type { ImportItem } from '@baton/contract/process/import-item';
import type { Context } from '../context.ts';
import { organisationNames } from '../organisation/index.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { checkTicketType } from '../ticket-types/index.ts';
import { applyCertainMends } from './apply-certain-mends.ts';
import { changedFiles } from './changed-files.ts';
import { fileFaults } from './file-fault.ts';
import { keyAsked, mergeFile } from './merge-file.ts';
import { readTypeFile } from './read-type-file.ts';
import type { ReadFile } from './read-type-file.ts';
import { fingerprintOf } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';
import { toolOf } from './tool-of.ts';
import { verdictOf } from './verdict.ts';

export interface FileToImport {
  name: string;
  bytes: Uint8Array;
  /** Absent: as the file says. */
  key?: string | undefined;
  /** Apply every mend that is certain. */
  mend?: boolean | undefined;
}

/** What a file would make of a ticket type. Changes nothing, and answers for every file, whatever is in it. */
export async function reportImport(
  ctx: Context,
  { name, bytes, key: wanted, mend }: FileToImport,
  signer: SigningKey,
): Promise<ImportReport> {
  const read = await readTypeFile(name, bytes);
  const said = { fileName: name, kind: read.kind, tool: toolOf(read), ...originOf(read, signer) };
  const key = wanted ?? keyAsked(read);
  const record = key === null ? null : await readTypeDraft(ctx.db, key);
  const base = record && draftedBundle(record);
  const merged = key === null ? null : mergeFile(base, key, read);
  if (!record || !key || !merged) {
    const { findings, items } = read.kind === 'unknown' ? read : { findings: [], items: [alone(name)] };
    return { ...said, verdict: 'refused', items, findings, files: [], draft: null };
  }
  const names = await organisationNames(ctx.db);
  const { bundle, findings } = mend
    ? await applyCertainMends(merged.bundle, names)
    : { bundle: merged.bundle, ...(await checkTicketType(merged.bundle, names)) };
  const { bpmn, forms, decisions, declaration } = bundle;
  return {
    ...said,
    verdict: verdictOf(merged.items, findings, true),
    items: merged.items,
    findings,
    files: changedFiles(base, bundle),
    draft: {
      key,
      revision: record.newest?.revision ?? 0,
      publishedVersion: record.published?.version ?? null,
      ...{ bpmn, forms, decisions, declaration },
    },
  };
}

function originOf(read: ReadFile, own: SigningKey): Pick<ImportReport, 'signer' | 'origin'> {
  if (read.kind !== 'bundle') return { signer: null, origin: null };
  const { key, version, productVersion, createdAt, publicKey } = read.manifest;
  const is = publicKey === own.publicKey ? ('own' as const) : ('unknown' as const);
  return {
    signer: { is, fingerprint: fingerprintOf(publicKey) },
    origin: { key, version, productVersion, createdAt },
  };
}

function alone(file: string): ImportItem {
  const place = { file, elementId: null, elementName: null, what: file, line: null };
  return { outcome: 'refused', ...place, reason: fileFaults.alone };
}
