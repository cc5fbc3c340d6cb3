import type { ChildProcess } from 'node:child_process';

const fastSeconds = 20;
const immediateSeconds = 5;

/**
 * Fast shutdown (open transactions are rolled back), then immediate (recovery at the next start), then
 * kill; each step only when the one before took too long. No step loses a committed transaction.
 */
export async function stopServer(
  child: ChildProcess,
  exited: Promise<unknown>,
  hurry: boolean,
): Promise<void> {
  // The process no longer keeps ours alive; while it is waited for, it does.
  child.ref();
  if (!hurry) {
    child.kill('SIGINT');
    if (await within(exited, fastSeconds)) return;
  }
  child.kill('SIGQUIT');
  if (await within(exited, immediateSeconds)) return;
  child.kill('SIGKILL');
  await exited;
}

async function within(exited: Promise<unknown>, seconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), seconds * 1000);
  });
  try {
    return await Promise.race([exited.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
