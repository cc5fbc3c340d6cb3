import type { ImportReport } from '@baton/contract/http/type-files';
import type { Context } from '../context.ts';
import { organisationNames } from '../organisation/index.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { changedFiles } from './changed-files.ts';
import { judgeImport } from './judge-import.ts';
import { keyAsked } from './merge-file.ts';
import { readTypeFile } from './read-type-file.ts';
import type { ReadFile } from './read-type-file.ts';
import { fingerprintOf } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';
import { toolOf } from './tool-of.ts';

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
  const key = wanted ?? keyAsked(read) ?? '';
  const record = await readTypeDraft(ctx.db, key);
  const base = draftedBundle(record);
  const organisation = (bpmn: string) => organisationNames(ctx.db, bpmn);
  const { bundle, ...judged } = await judgeImport(read, { key, base }, { organisation, mend: mend === true });
  if (!bundle) return { ...said, ...judged, files: [], draft: null };
  const { bpmn, forms, decisions, declaration } = bundle;
  return {
    ...said,
    ...judged,
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
