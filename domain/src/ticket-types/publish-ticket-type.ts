import type { Finding } from '@baton/contract/process/finding';
import type { Context } from '../context.ts';
import { parseBundle, readProcess } from '../process/index.ts';
import type { Bundle, OrganisationNames, ProcessModel } from '../process/index.ts';
import type { TypeBundle } from './bundle-hash.ts';
import { deployVersion } from './deploy-version.ts';
import { passGate } from './require-publishable.ts';
import { recordVersion } from './record-version.ts';

export interface PublishedVersion {
  key: string;
  version: number;
  /** False when this content was the newest version already. */
  fresh: boolean;
  /** Warnings of the gate. */
  findings: Finding[];
}

/**
 * Publishes a bundle as the next version of its type: gate, row, deployment, current version. A crash at any
 * line leaves the version before in force; the next call with the same content goes on where it stopped.
 * Throws `bundle_refused` with the findings, `approval_missing`, `proof_missing`, `engine_unavailable` when the engine
 * cannot be had.
 */
export async function publishTicketType(
  ctx: Context,
  bundle: TypeBundle,
  organisation: OrganisationNames | null = null,
): Promise<PublishedVersion> {
  const { files, findings } = await passGate(bundle, organisation);
  const recorded = await recordVersion(ctx, bundle, await readModel(files));
  await ctx.passPoint('publish.after-record');
  await deployVersion(ctx, bundle, files, recorded);
  return { key: bundle.key, version: recorded.version, fresh: recorded.fresh, findings };
}

async function readModel(files: Bundle): Promise<ProcessModel> {
  const { parsed } = await parseBundle(files);
  if (!parsed) throw new Error('A bundle that passed the gate cannot be read.');
  return readProcess(parsed);
}
