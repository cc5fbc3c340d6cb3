import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** How far an installation has come with its demo tickets; kept in the data folder. */
export interface Progress {
  state: 'none' | 'begun' | 'made';
  begin(): void;
  end(): void;
}

/** Reads it; what was written for another installation does not count. */
export function openProgress(dataDir: string, installation: string): Progress {
  const file = join(dataDir, 'demo-tickets.json');
  const write = (state: Progress['state']) => writeWhole(file, JSON.stringify({ installation, state }));
  return { state: readState(file, installation), begin: () => write('begun'), end: () => write('made') };
}

function readState(file: string, installation: string): Progress['state'] {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, string>>;
    return kept['installation'] === installation ? (kept['state'] as Progress['state']) : 'none';
  } catch (fault) {
    if (fault instanceof SyntaxError || (fault as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw fault;
  }
}
