import { createLoginSession } from '@baton/contract/http/login-sessions';
import { uploadAttachment } from '@baton/contract/http/attachments';
import { demoFile } from './demo-file.ts';

/** Worth another try: nobody answered, or the answer said so. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault';
}

/** Nobody answered, or nobody who could: the platform's fault, not the story's. */
export class PlatformAway extends PassingFault {}

/** Another try would end the same way. */
export class DemoFault extends Error {
  override readonly name = 'DemoFault';
}

/** Somebody of the demo organisation, using the api as their browser would. */
export interface DemoPerson {
  username: string;
  /** The body of the reply, null when there is no such thing for this person. Throws PassingFault, DemoFault. */
  call<T>(method: string, path: string, body?: object, idempotencyKey?: string): Promise<T | null>;
  /** Uploads a small file made for this name; answers its id. */
  upload(fileName: string): Promise<string>;
}

export interface DemoAccess {
  address: string;
  password: string;
  signal: AbortSignal;
}

/** Signs in. Throws PassingFault, DemoFault. */
export async function signInDemoPerson(access: DemoAccess, username: string): Promise<DemoPerson> {
  const { password } = access;
  const reply = await send(access, createLoginSession.url, post({ username, password }));
  await bodyOf(reply, `sign in as ${username}`);
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    username,
    async call<T>(method: string, path: string, body?: object, key?: string) {
      const headers = { cookie, ...(key && { 'idempotency-key': key }) };
      const request = body ? post(body, headers) : { headers };
      const answer = await send(access, path, { ...request, method });
      if (answer.status !== 404) return (await bodyOf(answer, `${username} ${method} ${path}`)) as T;
      await answer.body?.cancel();
      return null;
    },
    async upload(fileName) {
      const body = new FormData();
      const { mediaType, bytes } = demoFile(fileName);
      body.append('file', new Blob([bytes], { type: mediaType }), fileName);
      const answer = await send(access, uploadAttachment.url, { method: 'POST', headers: { cookie }, body });
      return ((await bodyOf(answer, `${username} uploads ${fileName}`)) as { id: string }).id;
    },
  };
}

function post(body: object, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

async function send({ address, signal }: DemoAccess, path: string, init: RequestInit): Promise<Response> {
  const limits = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
  try {
    return await fetch(address + path, { ...init, signal: limits });
  } catch (cause) {
    signal.throwIfAborted();
    throw new PlatformAway(`${path}: no answer`, { cause });
  }
}

async function bodyOf(reply: Response, what: string): Promise<unknown> {
  const text = await reply.text().catch(() => '');
  if (reply.ok) return text === '' ? {} : (JSON.parse(text) as unknown);
  const { code = '' } = readProblem(text);
  const words = `${what}: ${reply.status} ${code || text.slice(0, 200)}`;
  if (reply.status >= 500 || reply.status === 429 || text === '') throw new PlatformAway(words);
  // A request of an earlier run, with other files: what it did will show.
  if (reply.status === 409 || code === 'idempotency_key_reused') throw new PassingFault(words);
  throw new DemoFault(words);
}

function readProblem(text: string): { code?: string } {
  try {
    return JSON.parse(text) as { code?: string };
  } catch {
    // Not a reply of the api: a proxy's, most likely.
    return {};
  }
}
