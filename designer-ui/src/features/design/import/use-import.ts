import { saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { ImportReport } from '@baton/contract/http/type-files';
import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose, shallowRef } from 'vue';
import { call } from '../../../api/call.ts';
import { sendImport } from './send-import.ts';

/** A file on its way into a draft: asked about as often as somebody changes what is wanted, saved once. */
export function useImport() {
  const queries = useQueryClient();
  const file = shallowRef<File | null>(null);
  const report = shallowRef<ImportReport | null>(null);
  const failure = shallowRef<unknown>(null);
  const busy = shallowRef(false);
  let asked = new AbortController();

  async function ask(wanted: { key?: string | undefined; mend?: boolean | undefined }): Promise<void> {
    if (!file.value) return;
    asked.abort();
    const mine = (asked = new AbortController());
    busy.value = true;
    failure.value = null;
    try {
      const answer = await sendImport(file.value, wanted, mine.signal);
      if (!mine.signal.aborted) report.value = answer;
    } catch (error) {
      if (mine.signal.aborted) return;
      failure.value = error;
      report.value = null;
    } finally {
      if (mine === asked) busy.value = false;
    }
  }

  /** Saves what was shown, if nobody saved that draft meanwhile; answers the key. Throws ApiError. */
  async function save(): Promise<string> {
    const draft = report.value?.draft;
    if (!draft) throw new Error('There is no draft to save.');
    busy.value = true;
    try {
      const { key, ...body } = draft;
      await call(saveTypeDraft, { params: { key }, body });
      void queries.invalidateQueries({ queryKey: ['listDesignedTypes'] });
      return key;
    } finally {
      busy.value = false;
    }
  }

  onScopeDispose(() => asked.abort());
  return { file, report, failure, busy, ask, save };
}
