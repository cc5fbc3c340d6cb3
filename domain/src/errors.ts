import { errorCodes } from '@baton/contract/error-codes';
import type { ErrorCodeName } from '@baton/contract/error-codes';

export interface FieldFault {
  /** Field as `a.b[0]`; empty for the whole. */
  path: string;
  code: string;
  message: string;
}

/** An expected failure; everything else that is thrown is a bug. `facts` go to the caller as they are. */
export class DomainError extends Error {
  override name = 'DomainError';
  readonly code: ErrorCodeName;
  readonly facts: Record<string, unknown>;
  readonly errors: FieldFault[];

  constructor(code: ErrorCodeName, facts: Record<string, unknown> = {}, errors: FieldFault[] = []) {
    super(errorCodes[code].title);
    this.code = code;
    this.facts = facts;
    this.errors = errors;
  }
}

/** Whether a thrown thing is the expected failure `code`. */
export function isDomainError(error: unknown, code?: ErrorCodeName): error is DomainError {
  return error instanceof DomainError && (code === undefined || error.code === code);
}

const lostConnection = /^(ECONN|EPIPE|ETIMEDOUT|CONNECTION_|CONNECT_TIMEOUT|57P0|08|53)/;

/**
 * Whether something of the platform itself failed (PostgreSQL, engine, a shutdown) and not the work asked for:
 * worth the same try again, costing nobody an attempt. SQLSTATE classes: 08 connection, 53 resources, 57P0x shutdown.
 */
export function isPlatformFailure(error: unknown): boolean {
  if (isDomainError(error, 'engine_unavailable') || isDomainError(error, 'database_unavailable')) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && lostConnection.test(code)) return true;
  return error.cause !== undefined && isPlatformFailure(error.cause);
}
