import { watch } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './config.ts';
import type { KeptPart } from './keep-alive.ts';

const common = ['domain/src', 'db/src', 'contract/src'];
const settleMilliseconds = 200;

/** Restarts a part whenever a file of its program has changed, once for changes close together. */
export function watchSources(
  part: KeptPart,
  folder: string,
  { log, signal }: { log: (line: string) => void; signal: AbortSignal },
): void {
  let timer: NodeJS.Timeout | undefined;
  const restart = (name: string) => {
    log(`${name} has changed; ${part.role} starts anew`);
    part.restart().catch((fault: unknown) => log(`${part.role}: ${String(fault)}`));
  };
  for (const source of [folder, ...common]) {
    watch(join(projectFolder, source), { recursive: true, signal }, (_kind, file) => {
      if (!file || !/\.(ts|json)$/.test(file) || file.endsWith('.test.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(restart, settleMilliseconds, join(source, file));
    });
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
