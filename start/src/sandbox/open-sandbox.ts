import type { Run } from '../run.ts';
import { keepSandbox } from './keep-sandbox.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import { serveSandbox } from './serve-sandbox.ts';
import type { SandboxDesk } from './serve-sandbox.ts';

/** Makes the sandbox reachable for the api; nothing of it starts before it is asked for. It ends with the run. */
export async function openSandbox(run: Run, options: SandboxOptions): Promise<SandboxDesk> {
  const sandbox = keepSandbox(options);
  const desk = await serveSandbox(sandbox);
  const end = async (how: 'stop' | 'kill') => {
    desk.close();
    await sandbox.end(how);
  };
  await run.adopt({ role: 'sandbox', stop: () => end('stop'), kill: () => end('kill') });
  return desk;
}
