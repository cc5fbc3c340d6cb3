import type { Finding } from '@baton/contract/process/finding';
import type { Transaction } from '@baton/db';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Bundle, OrganisationNames } from '../process/index.ts';
import { bundleHash } from './bundle-hash.ts';
import type { TypeBundle } from './bundle-hash.ts';
import { requireProof } from './scenario-proof.ts';
import { requireApproval } from './type-events.ts';
import { checkTicketType } from './check-ticket-type.ts';

/** Reads a bundle's files and what the gate warns of. Throws `bundle_refused` with all findings when one is an error. */
export async function passGate(
  bundle: TypeBundle,
  organisation: OrganisationNames | null,
): Promise<{ files: Bundle; findings: Finding[] }> {
  const { files, findings } = await checkTicketType(bundle, organisation);
  if (findings.some((finding) => finding.severity === 'error')) throw refused(findings);
  return { files, findings };
}

/** Throws what would keep a bundle from being published now: `bundle_refused`, `approval_missing`, `proof_missing`. */
export async function requirePublishable(
  ctx: Context,
  tx: Transaction,
  { bundle, organisation }: { bundle: TypeBundle; organisation: OrganisationNames | null },
): Promise<void> {
  await passGate(bundle, organisation);
  const hash = bundleHash(bundle);
  await requireApproval(ctx, tx, { key: bundle.key, hash });
  await requireProof(ctx, tx, { ...bundle, hash });
}

function refused(findings: Finding[]): DomainError {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return new DomainError(
    'bundle_refused',
    { findings },
    errors.map(({ elementId, file, rule, message }) => ({
      path: elementId ?? file,
      code: rule,
      message: message.en ?? message['zh-CN'] ?? rule,
    })),
  );
}
