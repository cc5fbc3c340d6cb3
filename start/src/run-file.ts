import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcessMark } from './process-mark.ts';
import { writeWhole } from './write-whole.ts';

/** A process of a run, so described that no other one can be taken for it. */
export interface NotedProcess {
  role: string;
  pid: number;
  mark: string;
}

export interface RunRecord {
  supervisor: NotedProcess;
  /** ISO, UTC. */
  since: string;
  address: string | null;
  parts: NotedProcess[];
}

/** `run.json` of the data folder: which processes this run is made of, for the start after a crash. */
export interface RunFile {
  note(role: string, pid: number): void;
  forget(pid: number): void;
  setAddress(address: string): void;
}

/** What the last run left; null when nothing readable. */
export function readRunRecord(dataDir: string): RunRecord | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, fileName), 'utf8')) as RunRecord;
  } catch (fault) {
    if (fault instanceof SyntaxError || (fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}

/** Begins a record of this run; the caller holds the lock and has dealt with the record before. */
export function openRunFile(dataDir: string): RunFile {
  let record: RunRecord = {
    supervisor: { role: 'supervisor', pid: process.pid, mark: readProcessMark(process.pid) ?? '' },
    since: new Date().toISOString(),
    address: null,
    parts: [],
  };
  const change = (next: Partial<RunRecord>) => {
    record = { ...record, ...next };
    writeWhole(join(dataDir, fileName), JSON.stringify(record, null, 2));
  };
  change({});
  return {
    note(role, pid) {
      const mark = readProcessMark(pid);
      if (mark !== null) change({ parts: [...record.parts, { role, pid, mark }] });
    },
    forget(pid) {
      change({ parts: record.parts.filter((part) => part.pid !== pid) });
    },
    setAddress(address) {
      change({ address });
    },
  };
}

const fileName = 'run.json';
