import type { ProblemDetails } from '@baton/contract/http/problem-details';
import type { ErrorCodeName } from '@baton/contract/error-codes';

/** `unreachable` is ours: no answer came at all. */
export type ApiErrorCode = ErrorCodeName | 'unreachable';

/** A call that did not succeed; `code` says why in the words of the contract. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ApiErrorCode;
  readonly problem: ProblemDetails | null;

  constructor(status: number, code: ApiErrorCode, problem: ProblemDetails | null) {
    super(problem?.detail ?? problem?.title ?? code);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.problem = problem;
  }
}

/** Whether `error` is an ApiError, and one of the given codes where some are given. */
export function isApiError(error: unknown, ...codes: ApiErrorCode[]): error is ApiError {
  return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
}

/** An answer that is no problem document (a proxy's page, say) still becomes an ApiError. */
export function toApiError(status: number, body: unknown): ApiError {
  const problem = isProblem(body) ? body : null;
  return new ApiError(status, (problem?.code as ErrorCodeName | undefined) ?? fallbackCode(status), problem);
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

function fallbackCode(status: number): ApiErrorCode {
  if (status === 401) return 'login_required';
  if (status === 403) return 'not_allowed';
  if (status === 404) return 'not_found';
  if (status === 413) return 'body_too_large';
  if (status === 429) return 'rate_limited';
  return status === 502 || status === 504 || status === 503 ? 'unreachable' : 'internal_error';
}
