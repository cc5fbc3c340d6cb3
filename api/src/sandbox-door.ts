import { sandboxPath, SandboxReply } from '@baton/contract/sandbox-state';
import { createDatabase, isSameDatabase } from '@baton/db';
import type { Database } from '@baton/db';
import type { SandboxDoor, SandboxProgress } from '@baton/domain/context';
import { createEnginePort } from '@baton/domain/engine';
import { Check } from 'typebox/value';

/** How the api gets to a sandbox: by asking the supervisor, or at addresses given by hand. */
export type SandboxSettings =
  { ask: { url: string; secret: string } } | { at: Extract<SandboxReply, { state: 'ready' }> } | null;

type Ready = Extract<SandboxReply, { state: 'ready' }>;
type Connections = Extract<SandboxProgress, { state: 'ready' }> & { close(): Promise<void> };

const notApart = 'The database of the sandbox is that of the platform: give the sandbox one of its own.';
const patience = 5_000;
/** Of the connections that a sandbox's database takes. */
const connections = 4;

/**
 * Asks where the sandbox is, and keeps connections to the one that runs; one made anew gets new ones. Nobody gets in
 * where that is the database of the `platform`, whatever address it was given by.
 */
export function openSandboxDoor(
  settings: SandboxSettings,
  platform: Database | null,
): SandboxDoor & { close(): Promise<void> } {
  let open: { to: Ready; connections: Connections } | null = null;
  /** Asked once of each: where a connection leads stays as it is. */
  const apart = new WeakSet<Connections>();
  const isApart = async (entered: Connections): Promise<boolean> => {
    if (platform === null || apart.has(entered)) return true;
    if (await isSameDatabase(platform, entered.db)) return false;
    apart.add(entered);
    return true;
  };
  const enter = async (to: Ready): Promise<Connections> => {
    if (open && isSame(open.to, to)) return open.connections;
    const before = open?.connections;
    open = { to, connections: connect(to) };
    await before?.close();
    return open.connections;
  };
  return {
    async ask() {
      if (settings === null) return { state: 'absent', reason: 'This installation has no sandbox.' };
      const reply = 'at' in settings ? settings.at : await askSupervisor(settings.ask);
      if (reply.state !== 'ready') return reply;
      const entered = await enter(reply);
      return (await isApart(entered)) ? entered : { state: 'failed', reason: notApart };
    },
    async close() {
      await open?.connections.close();
    },
  };
}

function isSame(one: Ready, other: Ready): boolean {
  return one.engineUrl === other.engineUrl && one.engineSecret === other.engineSecret;
}

function connect({ databaseUrl, engineUrl, engineSecret }: Ready): Connections {
  const db = createDatabase(databaseUrl, { max: connections, applicationName: 'baton-api-sandbox' });
  const engine = createEnginePort({ url: engineUrl, secret: engineSecret });
  const close = async () => {
    await engine.close();
    await db.close();
  };
  return { state: 'ready', db, engine, close };
}

async function askSupervisor({ url, secret }: { url: string; secret: string }): Promise<SandboxReply> {
  try {
    const reply = await fetch(new URL(sandboxPath, url), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(patience),
    });
    const body: unknown = await reply.json();
    if (Check(SandboxReply, body)) return body;
    return { state: 'failed', reason: `The supervisor answered ${reply.status}.` };
  } catch (fault) {
    return { state: 'failed', reason: `The supervisor does not answer: ${String(fault)}` };
  }
}
