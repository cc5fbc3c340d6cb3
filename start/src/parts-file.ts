import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

export type PartState = 'starting' | 'running' | 'restarting' | 'stopping' | 'stopped';

/** What the health page shows of one part. */
export interface PartReport {
  state: PartState;
  /** Since when it is in this state: ISO, UTC. */
  since: string;
  restarts: number;
  /** How it ended last, in words. */
  lastExit: string | null;
}

/** `parts.json` of the data folder, written by the supervisor, read by the api. */
export interface PartsFile {
  path: string;
  report(role: string, state: PartState, lastExit?: string): void;
}

/** Begins an empty report. */
export function openPartsFile(dataDir: string): PartsFile {
  const path = join(dataDir, 'parts.json');
  const parts: Record<string, PartReport> = {};
  const write = () => writeWhole(path, JSON.stringify({ parts }, null, 2));
  write();
  return {
    path,
    report(role, state, lastExit) {
      const before = parts[role];
      parts[role] = {
        state,
        since: new Date().toISOString(),
        restarts: (before?.restarts ?? 0) + (state === 'restarting' ? 1 : 0),
        lastExit: lastExit ?? before?.lastExit ?? null,
      };
      write();
    },
  };
}
