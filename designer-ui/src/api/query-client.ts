import { QueryClient } from '@tanstack/vue-query';
import { isApiError } from './api-error.ts';
import { errorCodes } from '@baton/contract/error-codes';

/** Server state of the app. The stream says what is stale, so nothing is refetched by the clock. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Whether the same call may succeed later without a change by the caller. */
export function isWorthRetrying(error: unknown): boolean {
  if (!isApiError(error)) return false;
  return error.code === 'unreachable' || 'retryable' in (errorCodes[error.code] ?? {});
}
