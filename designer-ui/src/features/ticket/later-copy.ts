import type { UserTask } from '@baton/contract/http/user-tasks';
import type { LocalCopy } from '../../ui/local-copy.ts';

/** The server's draft or this browser's copy, whichever is younger; the reason is in the latter alone. */
export function laterCopy(draft: UserTask['draft'], local: LocalCopy | null): LocalCopy | null {
  if (!draft) return local;
  const at = Date.parse(draft.savedAt);
  if (local && local.at >= at) return local;
  const { data, outcome, outcomeData } = draft;
  return { data, outcome, outcomeData, reason: local?.outcome === outcome ? (local?.reason ?? '') : '', at };
}
