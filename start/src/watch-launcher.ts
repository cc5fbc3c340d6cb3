import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readProcessMark } from './process-mark.ts';

const farthest = 4;
const every = 500;

/**
 * Calls back when the package manager that started us is gone, or a shell between it and us. It passes
 * Ctrl-C on, but a SIGTERM or kill sent to it alone would leave us running unseen.
 */
export function watchLauncher(environment: Record<string, string | undefined>, gone: () => void): void {
  if (!environment['npm_lifecycle_event']) return;
  const chain = ancestors().map((pid) => ({ pid, mark: readProcessMark(pid) }));
  const timer = setInterval(() => {
    if (chain.every(({ pid, mark }) => readProcessMark(pid) === mark)) return;
    clearInterval(timer);
    gone();
  }, every);
  timer.unref();
}

/** From our parent up to the package manager; empty when it is not among them. */
function ancestors(): number[] {
  const found: number[] = [];
  for (let pid = process.ppid; pid > 1 && found.length < farthest;) {
    found.push(pid);
    const [, parent = '', command = ''] = /^(\d+)\s+(.*)$/s.exec(describe(pid)) ?? [];
    if (/\b(corepack|pnpm|npm)\b/.test(command.split(' ').slice(0, 2).join(' '))) return found;
    pid = Number(parent);
  }
  return [];
}

/** Parent's number and command line; empty when the process is gone meanwhile. */
function describe(pid: number): string {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${parent} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`;
  } catch {
    // Then nobody is watched.
    return '';
  }
}
