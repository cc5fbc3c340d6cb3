import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that tells this process from any later one with the same number: its start time (and the boot it
 * belongs to). Null when there is no such process, or only a zombie.
 */
export function readProcessMark(pid: number): string | null {
  return process.platform === 'linux' ? linuxMark(pid) : psMark(pid);
}

function linuxMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold blanks; fields are counted after it: state first, start time 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw fault;
  }
}

function psMark(pid: number): string | null {
  try {
    const started = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return /^\s*Z/.test(started) ? null : started.trim().replace(/^\S+\s+/, '') || null;
  } catch {
    // ps answers with exit code 1 when there is no such process.
    return null;
  }
}
