import type { Dispatcher, FormData } from 'undici';
import { Pool } from 'undici';
import { EngineUnavailable } from './engine-unavailable.ts';

/** One call to the engine may take this long; a command's lease is 5 s longer. */
export const engineTimeoutMs = 10_000;

export interface EngineCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind `/engine-rest`, with its query. */
  path: string;
  body?: string | FormData;
  actingUsername?: string | null;
  timeoutMs?: number;
}

export interface EngineAnswer {
  status: number;
  /** Parsed JSON, or null where the answer has none. */
  body: unknown;
}

export interface EngineConnection {
  call(call: EngineCall): Promise<EngineAnswer>;
  close(): Promise<void>;
}

/** Keeps connections to one engine open. A call throws `EngineUnavailable` when no answer came or none with meaning. */
export function connectEngine(options: { url: string; secret: string }): EngineConnection {
  const { origin } = new URL(options.url);
  const pool = new Pool(origin, {
    connections: 16,
    pipelining: 1,
    keepAliveTimeout: 20_000,
    connect: { timeout: 2_000 },
  });
  return {
    call: async (call) => await send(pool, options.secret, call),
    close: () => pool.close(),
  };
}

async function send(pool: Pool, secret: string, call: EngineCall): Promise<EngineAnswer> {
  const timeout = call.timeoutMs ?? engineTimeoutMs;
  const headers: Record<string, string> = { authorization: `Bearer ${secret}` };
  if (typeof call.body === 'string') headers['content-type'] = 'application/json';
  if (call.actingUsername) headers['x-baton-person'] = call.actingUsername;
  const request: Dispatcher.RequestOptions = {
    method: call.method,
    path: `/engine-rest${call.path}`,
    headers,
    body: call.body ?? null,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  };
  try {
    const response = await pool.request(request);
    const text = await response.body.text();
    return { status: response.statusCode, body: parse(text) };
  } catch (error) {
    throw unavailable(error);
  }
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const never = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
  'UND_ERR_DESTROYED',
]);
const slow = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

function unavailable(error: unknown): EngineUnavailable {
  const code = String((error as { code?: unknown }).code);
  if (never.has(code))
    return new EngineUnavailable('unreached', `The engine is not reachable (${code})`, error);
  if (slow.has(code)) return new EngineUnavailable('timeout', 'The engine did not answer in time', error);
  return new EngineUnavailable('cut', `The connection to the engine was cut (${code})`, error);
}
