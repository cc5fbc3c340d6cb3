import type { DraftParts } from './draft-parts.ts';

/** A draft that was not saved, kept in this browser until somebody takes it up or drops it. */
export interface KeptDraft {
  parts: DraftParts;
  /** Milliseconds. */
  at: number;
}

const prefix = 'baton.draft.';
/** Of one type. Each was offered when it was the last, so the oldest has been passed over that often. */
export const mostKeptDrafts = 20;

/** Keeps a draft beside the newest of those that are kept; false where the browser has no room for it. */
export function keepDraft(key: string, parts: DraftParts): boolean {
  try {
    const others = keptDrafts(key).filter((kept) => JSON.stringify(kept.parts) !== JSON.stringify(parts));
    const kept = [{ parts, at: Date.now() }, ...others].slice(0, mostKeptDrafts);
    localStorage.setItem(prefix + key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** The last draft kept under a key; null where there is none or it cannot be read. */
export function readKeptDraft(key: string): KeptDraft | null {
  return keptDrafts(key)[0] ?? null;
}

/** Drops the last one; the one kept before it is the last then. */
export function dropKeptDraft(key: string): void {
  const [, ...others] = keptDrafts(key);
  if (others.length === 0) localStorage.removeItem(prefix + key);
  else localStorage.setItem(prefix + key, JSON.stringify(others));
}

/** The newest first; one that was kept alone stands for itself. */
function keptDrafts(key: string): KeptDraft[] {
  try {
    const stored = JSON.parse(localStorage.getItem(prefix + key) ?? '[]') as KeptDraft | KeptDraft[];
    return Array.isArray(stored) ? stored : [stored];
  } catch {
    return [];
  }
}
