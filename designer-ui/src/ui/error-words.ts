import { isApiError } from '../api/api-error.ts';

export interface ErrorWords {
  icon: string;
  title: string;
  /** What can be done now. */
  advice: string;
  requestId: string | null;
  /** Whether trying again can help. */
  retryable: boolean;
}

type Translate = (key: string) => string;

const kinds = {
  unreachable: { icon: 'i-lucide-wifi-off', retryable: true },
  not_allowed: { icon: 'i-lucide-lock', retryable: false },
  missing: { icon: 'i-lucide-search-x', retryable: false },
  other: { icon: 'i-lucide-triangle-alert', retryable: true },
} as const;

/** A failed read or action in words: what happened and what to do. Codes without words of their own get general ones. */
export function wordsOf(error: unknown, t: Translate, knows: (key: string) => boolean): ErrorWords {
  const code = isApiError(error) ? error.code : 'internal_error';
  const known = knows(`errors.${code}.title`) ? code : 'internal_error';
  return {
    ...kindOf(code),
    title: t(`errors.${known}.title`),
    advice: t(`errors.${known}.advice`),
    requestId: isApiError(error) ? (error.problem?.requestId ?? null) : null,
  };
}

function kindOf(code: string) {
  if (code === 'unreachable' || code === 'engine_unavailable' || code === 'database_unavailable')
    return kinds.unreachable;
  if (code === 'not_allowed' || code === 'login_required') return kinds.not_allowed;
  return code.endsWith('not_found') ? kinds.missing : kinds.other;
}
