import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A mail server that takes everything and remembers how often each Message-ID came. */
export interface MailSink {
  url: string;
  received: Map<string, number>;
  close(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const received = new Map<string, number>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    socket.setEncoding('utf8').write('220 sink\r\n');
    let waiting = '';
    let inMail = false;
    socket.on('data', (chunk: string) => {
      waiting += chunk;
      for (;;) {
        const end = inMail ? '\r\n.\r\n' : '\r\n';
        const at = waiting.indexOf(end);
        if (at < 0) return;
        const said = waiting.slice(0, at);
        waiting = waiting.slice(at + end.length);
        if (inMail) {
          const id = /^Message-ID: <([^@>]+)@/im.exec(said)?.[1] ?? said.slice(0, 80);
          received.set(id, (received.get(id) ?? 0) + 1);
          inMail = false;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(said)) {
          inMail = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(said)) {
          socket.end('221 bye\r\n');
        } else {
          socket.write('250 ok\r\n');
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
