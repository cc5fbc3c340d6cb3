import type { Sql } from '@baton/db';

/** Something that must never be found. */
export interface Invariant {
  /** kebab-case; what ought to hold. */
  name: string;
  /** Rows that break it, 100 at most. What is younger than the grace may still be under way and is left out. */
  find(sql: Sql, graceSeconds: number): Promise<Record<string, unknown>[]>;
}
