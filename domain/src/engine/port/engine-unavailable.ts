import { DomainError } from '../../errors.ts';

/** How the engine could not be had: `unreached` it never heard of us, `cut` or `timeout` perhaps, `fault` it answered nonsense. */
export type UnavailableReason = 'unreached' | 'cut' | 'timeout' | 'fault';

/** The engine gave no answer that says what happened; only its own rows can tell. */
export class EngineUnavailable extends DomainError {
  override name = 'EngineUnavailable';
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string, cause?: unknown) {
    super('engine_unavailable');
    this.reason = reason;
    this.message = message;
    if (cause !== undefined) this.cause = cause;
  }
}
