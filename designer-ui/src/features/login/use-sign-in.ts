import type { Language } from '@baton/contract/language';
import { createLoginSession } from '@baton/contract/http/login-sessions';
import { getMe, updateMe } from '@baton/contract/http/me';
import { useQueryClient } from '@tanstack/vue-query';
import { shallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { call } from '../../api/call.ts';
import { queryKeyOf } from '../../api/query-key.ts';
import { safeNext } from './safe-next.ts';

interface Credentials {
  username: string;
  password: string;
  /** Language picked on the sign-in page; kept as the person's own. */
  language: Language | null;
}

/** Signs in and goes on to where the person wanted to be. */
export function useSignIn() {
  const queries = useQueryClient();
  const router = useRouter();
  const route = useRoute();
  const busy = shallowRef(false);
  const error = shallowRef<unknown>(null);

  async function signIn({ username, password, language }: Credentials): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      let me = await call(createLoginSession, { body: { username, password } });
      if (language && language !== me.language) me = await call(updateMe, { body: { language } });
      queries.clear();
      queries.setQueryData(queryKeyOf(getMe, {}), me);
      await router.replace(safeNext(route.query['next']));
    } catch (failure) {
      error.value = failure;
    } finally {
      busy.value = false;
    }
  }
  return { signIn, busy, error };
}
