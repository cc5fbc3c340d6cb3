import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** What becomes of a connection: passed on, its reply lost after the request arrived, or refused at once. */
export type ProxyMode = 'pass' | 'lose-replies' | 'refuse';

export interface CuttingProxy {
  url: string;
  mode: ProxyMode;
  /** Replies lost so far. */
  lost: number;
  close(): Promise<void>;
}

/** A TCP proxy before one server on loopback, whose network a test can make unreliable. */
export async function startCuttingProxy(targetUrl: string): Promise<CuttingProxy> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (proxy.mode === 'refuse') {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => upstream.write(chunk));
    upstream.on('data', (chunk) => {
      if (proxy.mode === 'pass') {
        client.write(chunk);
        return;
      }
      proxy.lost++;
      client.destroy();
      upstream.destroy();
    });
    client.on('close', () => upstream.end());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: CuttingProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'pass',
    lost: 0,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return proxy;
}
