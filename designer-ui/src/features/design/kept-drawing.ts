/** A drawing that was not saved, kept in this browser until somebody takes it up or drops it. */
export interface KeptDrawing {
  xml: string;
  /** Milliseconds. */
  at: number;
}

const prefix = 'baton.drawing.';

/** Keeps a drawing; false where the browser has no room for it. */
export function keepDrawing(key: string, xml: string): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ xml, at: Date.now() } satisfies KeptDrawing));
    return true;
  } catch {
    return false;
  }
}

/** The drawing kept under a key; null where there is none or it cannot be read. */
export function readKeptDrawing(key: string): KeptDrawing | null {
  try {
    const stored = localStorage.getItem(prefix + key);
    return stored === null ? null : (JSON.parse(stored) as KeptDrawing);
  } catch {
    return null;
  }
}

export function dropKeptDrawing(key: string): void {
  localStorage.removeItem(prefix + key);
}
