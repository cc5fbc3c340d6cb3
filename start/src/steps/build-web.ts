import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cachedBuild } from '../build-cache.ts';
import { projectFolder } from '../config.ts';
import { contentHash } from '../content-hash.ts';
import type { StartOptions } from '../part.ts';
import { runTool } from '../run-tool.ts';
import { StartFault } from '../start-fault.ts';
import type { Done } from '../steps.ts';

/** Gives the folder of the built web app; built again only when its sources or the lockfile have changed. */
export async function buildWeb(
  environment: Record<string, string | undefined>,
  options: StartOptions,
): Promise<Done<string>> {
  const hash = await contentHash(projectFolder, ['designer-ui', 'contract/src', 'pnpm-lock.yaml']);
  let fresh = false;
  const folder = await cachedBuild({
    name: 'web',
    hash,
    signal: options.signal,
    build: async (half) => {
      fresh = true;
      const { code, words } = await runTool(
        {
          command: process.execPath,
          args: [viteProgram(), 'build', '--outDir', half, '--emptyOutDir', '--logLevel', 'warn'],
          cwd: join(projectFolder, 'designer-ui'),
          env: { ...environment, NODE_ENV: 'production' },
        },
        options,
      );
      if (code !== 0 || !existsSync(join(half, 'index.html'))) throw viteFault(words);
    },
  });
  return { result: folder, note: fresh ? 'Vite' : 'as before' };
}

/** Vite's own entry: the file in `.bin` is a shell script. */
export function viteProgram(): string {
  return join(projectFolder, 'designer-ui/node_modules/vite/bin/vite.js');
}

function viteFault(words: string): StartFault {
  const start = words.split('\n').slice(0, 20).join('\n');
  const advice = /No space left|ENOSPC/.test(words)
    ? 'The disk is full: free at least 500 MB and start again.'
    : 'Run "corepack pnpm install" and start again.';
  return new StartFault(`The web app could not be built:\n${start}`, advice);
}
