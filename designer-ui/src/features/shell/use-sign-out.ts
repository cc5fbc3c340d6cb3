import { endLoginSession } from '@baton/contract/http/login-sessions';
import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose } from 'vue';
import { useRouter } from 'vue-router';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';

const channelName = 'baton.login';

/** Signs out here and in every other tab of this browser. */
export function useSignOut() {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    try {
      await call(endLoginSession, {});
    } catch (error) {
      // A login that has ended already is what was wanted.
      if (!isApiError(error, 'login_required')) throw error;
    }
    const channel = new BroadcastChannel(channelName);
    channel.postMessage('signed-out');
    channel.close();
    queries.clear();
    await router.push({ name: 'login' });
  };
}

/** Follows a sign-out made in another tab. */
export function useSignOutElsewhere(onSignedOut: () => void): void {
  const queries = useQueryClient();
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => {
    queries.clear();
    onSignedOut();
  };
  onScopeDispose(() => channel.close());
}
