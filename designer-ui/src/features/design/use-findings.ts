import { checkTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { Finding } from '@baton/contract/process/finding';
import { computed, shallowRef } from 'vue';
import { call } from '../../api/call.ts';

/** What the deploy gate says of a draft as it was last saved; null before the first answer. */
export function useFindings(key: string) {
  const findings = shallowRef<readonly Finding[] | null>(null);
  let asked = 0;

  async function check(): Promise<void> {
    const mine = ++asked;
    try {
      const answer = await call(checkTypeDraft, { params: { key } });
      if (mine === asked) findings.value = answer.findings;
    } catch {
      // What is shown stays: the next save asks again, and publishing checks by itself.
    }
  }

  const errors = computed(() => findings.value?.filter(({ severity }) => severity === 'error').length ?? 0);
  return { findings, errors, check };
}
