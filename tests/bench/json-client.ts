import { Agent, request } from 'node:http';

/** One caller with open connections, the same for both sides and as light as it goes. */
export interface JsonClient {
  /** Throws for a reply that is no success. */
  call<T>(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<T>;
  close(): void;
}

export function createJsonClient(
  address: string,
  options: { headers: Record<string, string>; connections: number },
): JsonClient {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  return {
    call: <T>(method: string, path: string, body?: object, headers?: Record<string, string>) =>
      new Promise<T>((resolve, reject) => {
        const content = body === undefined ? null : JSON.stringify(body);
        const sent = request({ agent, hostname, port, method, path }, (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('error', reject);
          reply.on('end', () => {
            const text = Buffer.concat(parts).toString();
            const status = reply.statusCode ?? 0;
            if (status >= 300) reject(new Error(`${method} ${path}: ${status} ${text.slice(0, 400)}`));
            else resolve((text === '' ? null : JSON.parse(text)) as T);
          });
        });
        for (const [name, value] of Object.entries({ ...options.headers, ...headers }))
          sent.setHeader(name, value);
        if (content !== null) sent.setHeader('content-type', 'application/json');
        sent.on('error', reject);
        sent.end(content ?? undefined);
      }),
    close: () => agent.destroy(),
  };
}
