import type { FormView } from '@baton/contract/http/forms';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { organisationNames } from '../organisation/index.ts';
import { findTypeDraft } from '../ticket-type-drafts/index.ts';
import { getStartForm, publishTicketType } from '../ticket-types/index.ts';
import type { PublishedVersion } from '../ticket-types/index.ts';
import { copyOrganisation } from './copy-organisation.ts';
import { enterSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

export interface DraftRevision {
  key: string;
  revision: number;
}

/**
 * Publishes a draft, as it was last saved, in the sandbox alone, among the people that there are here now. Throws
 * `sandbox_not_ready`, `ticket_type_not_found`, `stale_version`, and `bundle_refused` with what the gate finds.
 */
export async function putDraftIn(
  ctx: Context,
  { key, revision }: DraftRevision,
): Promise<{ sandbox: Sandbox; published: PublishedVersion }> {
  const sandbox = await enterSandbox(ctx);
  const draft = await findTypeDraft(ctx, key);
  if (draft.revision !== revision) throw new DomainError('stale_version', { revision: draft.revision });
  await copyOrganisation(ctx.db, sandbox.observer.db);
  const { bpmn, forms, decisions, declaration } = draft;
  const bundle = { key, bpmn, forms, decisions, declaration };
  const names = await organisationNames(sandbox.observer.db);
  const published = await publishTicketType(sandbox.observer, bundle, names);
  return { sandbox, published };
}

/** A draft's start form as a person sees it. Throws as `putDraftIn` does, `person_not_found`. */
export async function prepareSandboxRun(
  ctx: Context,
  { person, ...draft }: DraftRevision & { person: string },
): Promise<{ form: FormView }> {
  const { sandbox } = await putDraftIn(ctx, draft);
  return { form: await getStartForm(await sandbox.as(person), draft.key) };
}
