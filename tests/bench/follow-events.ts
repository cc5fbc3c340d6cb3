import { get } from 'node:http';

/** A live stream as a browser holds it open. */
export interface FollowedStream {
  /** Settles with the time (as `performance.now()`) at which the next event about that thing has arrived. */
  next(id: string): Promise<number>;
  close(): void;
}

/** Opens `/api/v1/stream` and waits until it says where it stands. */
export async function followEvents(address: string, cookie: string): Promise<FollowedStream> {
  const waiting = new Map<string, (at: number) => void>();
  const take = (block: string): void => {
    const data = /^data: (.*)$/m.exec(block)?.[1];
    if (data === undefined) return;
    const { id, ticketNumber } = JSON.parse(data) as { id?: string; ticketNumber?: string };
    for (const name of [id, ticketNumber]) {
      const told = name === undefined ? undefined : waiting.get(name);
      if (name === undefined || !told) continue;
      waiting.delete(name);
      told(performance.now());
    }
  };
  const stream = await new Promise<{ destroy(): void }>((resolve, reject) => {
    const headers = { cookie, accept: 'text/event-stream' };
    const asked = get(`${address}/api/v1/stream`, { headers }, (reply) => {
      if (reply.statusCode !== 200) reject(new Error(`The stream answered ${reply.statusCode}`));
      let rest = '';
      reply.setEncoding('utf8').on('data', (text: string) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          if (block.includes('event: ready')) resolve(asked);
          take(block);
        }
      });
    }).on('error', reject);
  });
  return {
    next: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    close: () => stream.destroy(),
  };
}
