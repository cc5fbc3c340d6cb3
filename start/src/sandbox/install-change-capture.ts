import { createDatabase } from '@baton/db';

/** Puts the triggers on the tables that the sandbox's engine has just made. */
export async function installChangeCapture(databaseUrl: string): Promise<void> {
  // Loaded when it is needed: the domain takes seconds, and a platform starts without a sandbox.
  const { installCapture } = await import('@baton/domain/engine');
  const db = createDatabase(databaseUrl, { max: 1, applicationName: 'baton-sandbox' });
  try {
    await installCapture(db);
  } finally {
    await db.close();
  }
}
