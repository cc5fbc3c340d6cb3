import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Random } from './random.ts';

export interface LossyProxy {
  url: string;
  port: number;
  /** Replies lost so far, by what was asked. */
  lost: Map<string, number>;
  /** From now on everything passes. */
  heal(): void;
  close(): Promise<void>;
}

/** What may get lost, and how often. */
const losses: { asked: RegExp; name: string; probability: number }[] = [
  { asked: /^POST \/engine-rest\/commands /, name: 'command', probability: 0.04 },
  { asked: /^POST \/engine-rest\/external-task\/fetchAndLock /, name: 'fetch', probability: 0.005 },
  { asked: /^POST \/engine-rest\/external-task\/[^/]+\/complete /, name: 'worker step', probability: 0.05 },
  {
    asked: /^POST \/engine-rest\/external-task\/[^/]+\/bpmnError /,
    name: 'worker step',
    probability: 0.05,
  },
];

/**
 * A TCP proxy before the engine on loopback. Now and then it cuts a connection after the request has passed and
 * the engine has answered, before anything of the answer comes back.
 */
export async function startLossyProxy(targetPort: number, random: Random): Promise<LossyProxy> {
  const sockets = new Set<Socket>();
  const lost = new Map<string, number>();
  let healthy = false;
  const losing = (head: string): string | null => {
    const loss = healthy ? undefined : losses.find(({ asked }) => asked.test(head));
    return loss && random.chance(loss.probability) ? loss.name : null;
  };
  const server = createServer((client) => {
    const upstream = connect(targetPort, '127.0.0.1');
    let doomed: string | null = null;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      // Clients wait for one answer before they ask again, so a request begins a chunk.
      const head = chunk.toString('latin1', 0, 200);
      if (/^[A-Z]+ \/engine-rest\//.test(head)) doomed = losing(head);
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (doomed === null) {
        client.write(chunk);
        return;
      }
      lost.set(doomed, (lost.get(doomed) ?? 0) + 1);
      client.resetAndDestroy();
      upstream.destroy();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    lost,
    heal: () => {
      healthy = true;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
