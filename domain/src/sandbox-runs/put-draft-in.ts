import type { FormView } from '@baton/contract/http/forms';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { organisationNames } from '../organisation/index.ts';
import { draftedBundle, readTypeDraft } from '../ticket-type-drafts/index.ts';
import { getStartForm, publishTicketType } from '../ticket-types/index.ts';
import type { PublishedVersion, TypeBundle } from '../ticket-types/index.ts';
import { copyOrganisation } from './copy-organisation.ts';
import { enterSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

export interface DraftRevision {
  key: string;
  revision: number;
  /** Of what has to be in it; left out where any content will do. */
  hash?: string | undefined;
}

/**
 * Publishes a draft, as it was last saved, in the sandbox alone, among the people that there are here now. Throws
 * `sandbox_not_ready`, `ticket_type_not_found`, `stale_version`, and `bundle_refused` with what the gate finds.
 */
export async function putDraftIn(
  ctx: Context,
  wanted: DraftRevision,
): Promise<{ sandbox: Sandbox; published: PublishedVersion }> {
  const sandbox = await enterSandbox(ctx);
  const bundle = await readDrafted(ctx, wanted);
  await copyOrganisation(ctx.db, sandbox.observer.db);
  const names = await organisationNames(sandbox.observer.db, bundle.bpmn);
  const published = await publishTicketType(sandbox.observer, bundle, names);
  return { sandbox, published };
}

/** The content of a draft at a revision. Throws `ticket_type_not_found`, `stale_version`. */
export async function readDrafted(
  ctx: Context,
  { key, revision, hash }: DraftRevision,
): Promise<TypeBundle & { hash: string }> {
  const record = await readTypeDraft(ctx.db, key);
  const bundle = draftedBundle(record);
  if (!bundle) throw new DomainError('ticket_type_not_found', { key });
  const current = record.newest?.revision ?? 0;
  if (revision !== current || (hash !== undefined && hash !== bundle.hash))
    throw new DomainError('stale_version', { revision: current });
  return bundle;
}

/** A draft's start form as a person sees it. Throws as `putDraftIn` does, `person_not_found`. */
export async function prepareSandboxRun(
  ctx: Context,
  { person, ...draft }: DraftRevision & { person: string },
): Promise<{ form: FormView }> {
  const { sandbox } = await putDraftIn(ctx, draft);
  return { form: await getStartForm(await sandbox.as(person), draft.key) };
}
