import { readEnvironment, readSettings, unknownSettings } from './config.ts';
import { describeFault } from './describe-fault.ts';
import { startPlatform, type Platform } from './platform.ts';
import { StartFault } from './start-fault.ts';
import { watchLauncher } from './watch-launcher.ts';

/** `start`, or `dev` with sources watched: until Ctrl-C, which ends all in order; a second one at once. */
const development = process.argv[2] === 'dev';
const startedAt = performance.now();
const cutOff = new AbortController();
let platform: Platform | null = null;
let asked = 0;
let askedAt = 0;

// Whoever read our lines (a pipe, a terminal) may go; the platform goes on.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());

try {
  if (process.platform === 'win32')
    throw new StartFault('Baton does not run on Windows itself.', 'Start it inside WSL 2.');
  const environment = readEnvironment();
  for (const name of unknownSettings(environment))
    print(`${name} is not a setting; .env.example lists them.`);
  const settings = readSettings(environment);
  watchLauncher(environment, () => (asked === 0 ? void end() : undefined));
  print(`Baton, data in ${settings.dataDir}`);
  platform = await startPlatform({
    ...settings,
    environment,
    development,
    log: print,
    signal: cutOff.signal,
  });
  print(`\nReady after ${((performance.now() - startedAt) / 1000).toFixed(1)} s:  ${platform.address}\n`);
  for (const line of platform.accounts) print(line);
  print('Ctrl-C ends it.');
  void platform.makeDemoTickets();
  if (asked > 0) await stopPlatform(platform);
} catch (fault) {
  if (!cutOff.signal.aborted) process.stderr.write(`\n${describeFault(fault)}\n`);
  process.exit(cutOff.signal.aborted ? 130 : 1);
}

async function end(): Promise<void> {
  // One stop may reach us twice: as a signal to the group, and by the end of what started us.
  if (asked > 0 && performance.now() - askedAt < 700) return;
  asked += 1;
  askedAt = performance.now();
  // Nothing more to wait for: the parts end by themselves when this process is gone.
  if (asked > 2) process.exit(130);
  print(asked === 1 ? '\nEnding; once more ends it at once.' : 'Ending at once.');
  cutOff.abort(new Error('Stopped by hand.'));
  if (platform) await stopPlatform(platform);
}

async function stopPlatform(running: Platform): Promise<void> {
  await running.stop({ hurry: asked > 1 });
  print('Ended.');
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
