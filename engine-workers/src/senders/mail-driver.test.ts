import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailDriver } from './mail-driver.ts';

const mail = { id: 'a1', address: 'guo@example.org', subject: '工单 INC-1', text: '已辦結', attempts: 1 };
let server: SMTPServer | undefined;

function startServer(
  refusal?: { responseCode: number },
  login = false,
): Promise<{ url: string; received: string[] }> {
  const received: string[] = [];
  const started = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) =>
      callback(refusal ? Object.assign(new Error('no'), refusal) : undefined),
    onData(stream, _session, callback) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        received.push(text);
        callback();
      });
    },
  });
  server = started;
  return new Promise((resolve) => {
    const listening = started.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ url: `smtp://127.0.0.1:${port}`, received });
    });
  });
}

afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

describe('createMailDriver', () => {
  it('sends a mail whose Message-ID is the outbox row', async () => {
    const { url, received } = await startServer();
    expect(await createMailDriver(url, 'Baton <baton@example.org>')(mail)).toEqual({ kind: 'sent' });
    expect(received[0]).toContain('Message-ID: <a1@baton>');
    expect(received[0]).toContain('Auto-Submitted: auto-generated');
  });

  it('tells a permanent refusal from a temporary one', async () => {
    const permanent = await startServer({ responseCode: 550 });
    expect((await createMailDriver(permanent.url, 'a@example.org')(mail)).kind).toBe('permanent');
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    const temporary = await startServer({ responseCode: 451 });
    expect((await createMailDriver(temporary.url, 'a@example.org')(mail)).kind).toBe('temporary');
  });

  it('calls a mail without a proper address permanent, and a refused login temporary', async () => {
    const { url } = await startServer();
    const nobody = await createMailDriver(url, 'a@example.org')({ ...mail, address: '' });
    expect(nobody.kind).toBe('permanent');
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    const closed = await startServer({ responseCode: 550 }, true);
    const refused = await createMailDriver(
      closed.url.replace('smtp://', 'smtp://baton:wrong@'),
      'a@example.org',
    )(mail);
    expect(refused).toMatchObject({ kind: 'temporary', error: expect.stringContaining('535') as string });
  });

  it('calls an unreachable server temporary', async () => {
    server = undefined;
    expect((await createMailDriver('smtp://127.0.0.1:1', 'a@example.org')(mail)).kind).toBe('temporary');
  });

  it('keeps mails where no server is set', async () => {
    server = undefined;
    expect(await createMailDriver(null, 'a@example.org')(mail)).toEqual({ kind: 'caught' });
  });
});
