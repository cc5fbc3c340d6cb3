import type { DraftParts } from './draft-parts.ts';

/** A draft that was not saved, kept in this browser until somebody takes it up or drops it. */
export interface KeptDraft {
  parts: DraftParts;
  /** Milliseconds. */
  at: number;
}

const prefix = 'baton.draft.';

/** Keeps a draft; false where the browser has no room for it. */
export function keepDraft(key: string, parts: DraftParts): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ parts, at: Date.now() } satisfies KeptDraft));
    return true;
  } catch {
    return false;
  }
}

/** The draft kept under a key; null where there is none or it cannot be read. */
export function readKeptDraft(key: string): KeptDraft | null {
  try {
    const stored = localStorage.getItem(prefix + key);
    return stored === null ? null : (JSON.parse(stored) as KeptDraft);
  } catch {
    return null;
  }
}

export function dropKeptDraft(key: string): void {
  localStorage.removeItem(prefix + key);
}
