import { request } from 'node:http';
import type { Agent } from 'node:http';
import type { WireRequest } from './hostile-requests.ts';

export interface WireAnswer {
  status: number;
  type: string;
  text: string;
}

/** Sends a request as it is; of an answer that never ends, its beginning. */
export function sendRaw(port: number, agent: Agent, asked: WireRequest): Promise<WireAnswer> {
  const { method, path, body } = asked;
  const length = body ? { 'content-length': String(body.length) } : {};
  const headers = { ...asked.headers, ...length };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (reply) => {
      const type = reply.headers['content-type'] ?? '';
      const status = reply.statusCode ?? 0;
      if (type.startsWith('text/event-stream')) {
        resolve({ status, type, text: '' });
        sent.destroy();
        return;
      }
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve({ status, type, text: Buffer.concat(parts).toString() }));
      reply.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
