import { sandboxPath, SandboxReply } from '@baton/contract/sandbox-state';
import { createDatabase } from '@baton/db';
import type { SandboxDoor, SandboxProgress } from '@baton/domain/context';
import { createEnginePort } from '@baton/domain/engine';
import { Check } from 'typebox/value';

/** How the api gets to a sandbox: by asking the supervisor, or at addresses given by hand. */
export type SandboxSettings =
  { ask: { url: string; secret: string } } | { at: Extract<SandboxReply, { state: 'ready' }> } | null;

type Ready = Extract<SandboxReply, { state: 'ready' }>;
type Connections = Extract<SandboxProgress, { state: 'ready' }> & { close(): Promise<void> };

const patience = 5_000;
/** Of the connections that a sandbox's database takes. */
const connections = 4;

/** Asks where the sandbox is, and keeps connections to the one that runs; one made anew gets new ones. */
export function openSandboxDoor(settings: SandboxSettings): SandboxDoor & { close(): Promise<void> } {
  let open: { to: Ready; connections: Connections } | null = null;
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
      return reply.state === 'ready' ? await enter(reply) : reply;
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
