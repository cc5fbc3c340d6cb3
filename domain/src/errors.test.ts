import { describe, expect, it } from 'vitest';
import { DomainError, isPlatformFailure } from './errors.ts';

describe('isPlatformFailure', () => {
  it('recognises a lost database connection, also when the query builder wrapped it', () => {
    const lost = Object.assign(new Error('closed'), { code: 'CONNECTION_CLOSED' });
    expect(isPlatformFailure(lost)).toBe(true);
    expect(isPlatformFailure(new Error('Failed query', { cause: lost }))).toBe(true);
  });

  it('recognises the server shutting down and the engine not answering', () => {
    expect(isPlatformFailure(Object.assign(new Error('shutdown'), { code: '57P01' }))).toBe(true);
    expect(isPlatformFailure(new DomainError('engine_unavailable'))).toBe(true);
  });

  it('leaves faults of the work itself alone', () => {
    expect(isPlatformFailure(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
    expect(isPlatformFailure(new DomainError('ticket_not_found'))).toBe(false);
    expect(isPlatformFailure('text')).toBe(false);
  });
});
