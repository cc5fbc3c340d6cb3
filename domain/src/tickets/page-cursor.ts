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
  const valid = typeof at === 'string' && typeof id === 'string' && isMoment.test(at) && isId.test(id);
  if (!valid) {
    throw new DomainError('request_malformed', {}, [
      { path: 'cursor', code: 'cursor_unknown', message: 'This is no cursor of this list' },
    ]);
  }
  return { at, id };
}

const isMoment = /^\d{4}-\d{2}-\d{2}[T ][0-9:.]{8,15}(Z|[+-]\d{2}(:?\d{2})?)$/;
const isId = /^[A-Za-z0-9-]{1,64}$/;

function parse(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
