/** What somebody typed, kept in this browser until the server has it. */
export interface LocalCopy {
  data: Record<string, unknown>;
  outcome: string | null;
  outcomeData: Record<string, unknown>;
  reason: string;
  /** Milliseconds. */
  at: number;
}

const prefix = 'baton.typed.';

/** A full or forbidden storage must not stop anybody from typing: then there is no copy. */
export function keepLocalCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** The copy kept under a key; null where there is none or it cannot be read. */
export function readLocalCopy(key: string): LocalCopy | null {
  try {
    const stored = localStorage.getItem(prefix + key);
    return stored === null ? null : (JSON.parse(stored) as LocalCopy);
  } catch {
    return null;
  }
}

export function dropLocalCopy(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Without storage there is nothing to drop.
    return;
  }
}
