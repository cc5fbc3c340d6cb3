import type { Language } from '@baton/contract/language';
import { getMe, updateMe } from '@baton/contract/http/me';
import { useQueryClient } from '@tanstack/vue-query';
import { call } from '../../api/call.ts';
import { queryKeyOf } from '../../api/query-key.ts';
import { showLanguage } from '../../locales/i18n.ts';

/** Changes the language at once here, and as the person's own on the server. */
export function useOwnLanguage() {
  const queries = useQueryClient();
  return async (language: Language) => {
    await showLanguage(language);
    const me = await call(updateMe, { body: { language } });
    queries.setQueryData(queryKeyOf(getMe, {}), me);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getMe' });
  };
}
