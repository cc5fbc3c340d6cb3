import { DateTime } from 'luxon';
import { DomainError } from '../errors.ts';

/** Where a page ended: the sort key as PostgreSQL writes it, and the id. */
export interface PageCursor {
  at: string;
  id: string;
}

/** The opaque form callers hand back. */
export function writeCursor({ at, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Throws `request_malformed` for anything that is no cursor of ours. */
export function readCursor(text: string | undefined): PageCursor | null {
  if (text === undefined) return null;
  const [at, id] = parse(text);
  const valid = typeof at === 'string' && typeof id === 'string' && isMoment(at) && isId.test(id);
  if (!valid) {
    throw new DomainError('request_malformed', {}, [
      { path: 'cursor', code: 'cursor_unknown', message: 'This is no cursor of this list' },
    ]);
  }
  return { at, id };
}

/** As PostgreSQL and `toISOString` write it; whether there is such a day, a calendar knows. */
const momentWords = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const isMoment = (text: string) => momentWords.test(text) && DateTime.fromISO(text).isValid;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
