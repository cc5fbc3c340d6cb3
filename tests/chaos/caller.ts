import { setTimeout as sleep } from 'node:timers/promises';
import { signInClient } from '../support/client.ts';
import { patienceMs } from './patience.ts';

/** What came back; status 0 when the connection was cut or nobody answered. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** A person's program in rough weather. */
export interface Caller {
  username: string;
  cookie: string;
  /** Never throws: what is not an answer has the status 0. */
  send(method: string, path: string, body?: object, idempotencyKey?: string): Promise<Answer>;
  /** Looks again and again until there is something to see; null when there is no such thing for this person. */
  look<T>(path: string): Promise<T | null>;
  /** Status of an upload, 0 when it was cut. */
  upload(form: FormData): Promise<number>;
}

export interface Tally {
  calls: number;
  /** Writing calls whose outcome the reply did not tell: cut, 5xx or 202. */
  unknown: number;
  /** Of those: repeated under the same Idempotency-Key after looking. */
  repeated: number;
  reads: number;
}

/** Whether an answer to a writing call leaves open what came of it. */
export function isUnknown({ status }: Answer): boolean {
  return status === 0 || status === 202 || status === 429 || status >= 500;
}

export class StoryFault extends Error {
  override name = 'StoryFault';
}

/** Signs in while the weather is fair. */
export async function signInCaller(
  on: { address: string; password: string; tally: Tally },
  username: string,
): Promise<Caller> {
  const { address, password, tally } = on;
  const { cookie } = await signInClient(address, username, password);
  const send: Caller['send'] = async (method, path, body, key) => {
    tally.calls++;
    try {
      const response = await fetch(address + path, {
        method,
        signal: AbortSignal.timeout(20_000),
        headers: {
          cookie,
          ...(body && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const answer = { status: response.status, body: text ? (JSON.parse(text) as Answer['body']) : {} };
      if (method !== 'GET' && isUnknown(answer)) tally.unknown++;
      return answer;
    } catch {
      if (method !== 'GET') tally.unknown++;
      return { status: 0, body: {} };
    }
  };
  return {
    username,
    cookie,
    send,
    async upload(form) {
      const url = `${address}/api/v1/attachments`;
      const posted = { method: 'POST', headers: { cookie }, body: form, signal: AbortSignal.timeout(20_000) };
      return await fetch(url, posted).then(
        ({ status }) => status,
        () => 0,
      );
    },
    async look<T>(path: string) {
      const until = performance.now() + patienceMs;
      for (let pause = 150; ; pause = Math.min(pause * 1.5, 1_000)) {
        tally.reads++;
        const answer = await send('GET', path);
        if (answer.status === 200) return answer.body as T;
        if (answer.status === 404) return null;
        const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
        if (refused || performance.now() > until)
          throw new StoryFault(`${username} GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
        await sleep(pause);
      }
    },
  };
}
