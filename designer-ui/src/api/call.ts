import type { Endpoint, EndpointInput, EndpointOutput } from '@baton/contract/endpoint';
import { ApiError, toApiError } from './api-error.ts';

interface CallOptions {
  signal?: AbortSignal;
  /** The same key makes a repeated creation or completion count once. */
  idempotencyKey?: string;
  /** Lets the request outlive the page (a draft saved while leaving). */
  keepalive?: boolean;
}

interface Parts {
  params?: Record<string, unknown>;
  querystring?: Record<string, unknown>;
  body?: unknown;
}

let loginLost: (refusal: ApiError) => void = () => undefined;

/** Told whenever a call answers that the login has ended. */
export function onLoginLost(listener: (refusal: ApiError) => void): void {
  loginLost = listener;
}

/** Calls an endpoint of the contract; throws ApiError for everything that is no success. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> {
  const parts = (input ?? {}) as Parts;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (parts.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  const reply = await send(addressOf(endpoint.url, parts), {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.keepalive ? { keepalive: true } : {}),
  });
  return (await readReply(reply)) as EndpointOutput<E>;
}

/** Path with its parameters and query filled in; absent query values are left out. */
export function addressOf(url: string, parts: Parts): string {
  const path = url.replace(/:([A-Za-z]+)/g, (_all, name: string) =>
    encodeURIComponent(String(parts.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.querystring ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'unreachable', null);
  }
}

async function readReply(reply: Response): Promise<unknown> {
  const text = await reply.text();
  const body = parseJson(text);
  if (reply.ok) return body;
  const error = toApiError(reply.status, body);
  if (error.code === 'login_required') loginLost(error);
  throw error;
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
