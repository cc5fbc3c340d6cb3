import { createServer } from 'node:http';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { sandboxPath } from '@baton/contract/sandbox-state';
import type { KeptSandbox } from './keep-sandbox.ts';

export interface SandboxDesk {
  /** Where the api asks for the sandbox, and by what. */
  url: string;
  secret: string;
  close(): void;
}

/**
 * Answers the api on loopback: where the sandbox is, started when it is not there. Only who was given the secret is
 * answered, since the answer holds that of the sandbox's engine.
 */
export async function serveSandbox(sandbox: Pick<KeptSandbox, 'ask'>): Promise<SandboxDesk> {
  const secret = randomBytes(32).toString('base64url');
  const server = createServer((request, reply) => {
    request.resume();
    const status = statusOf(request.url, request.method, request.headers.authorization, secret);
    reply.writeHead(status, { 'content-type': 'application/json' });
    reply.end(status === 200 ? JSON.stringify(sandbox.ask()) : '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sandbox has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    secret,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function statusOf(
  url: string | undefined,
  method: string | undefined,
  authorization: string | undefined,
  secret: string,
): number {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 401;
  return url === sandboxPath && method === 'POST' ? 200 : 404;
}
