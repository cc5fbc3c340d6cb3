import type { Endpoint, EndpointInput, EndpointOutput } from '@baton/contract/endpoint';

/** A person's program: calls endpoints of the contract over HTTP and keeps the login cookie. */
export interface Client {
  /** Throws `CallFailed` for a reply that is no success. */
  call<const E extends Endpoint>(endpoint: E, input?: CallInput<E>): Promise<EndpointOutput<E>>;
  /** The reply as it came, for tests about failures. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  cookie: string;
}

export interface Reply {
  status: number;
  body: unknown;
  headers: Headers;
}

type CallInput<E extends Endpoint> = EndpointInput<E> & { headers?: Record<string, string> };

export class CallFailed extends Error {
  override name = 'CallFailed';
  readonly reply: Reply;

  constructor(what: string, reply: Reply) {
    super(`${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
    this.reply = reply;
  }

  get code(): string {
    return (this.reply.body as { code?: string }).code ?? '';
  }
}

/** Signs in with a local account. */
export async function signInClient(address: string, username: string, password: string): Promise<Client> {
  const anonymous = clientWith(address, '');
  const reply = await anonymous.send('POST', '/api/v1/login-sessions', { username, password });
  const cookie = reply.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (reply.status !== 201) throw new CallFailed(`sign in as ${username}`, reply);
  return clientWith(address, cookie.join('; '));
}

/** Somebody who has not signed in, or holds this cookie. */
export function clientWith(address: string, cookie: string): Client {
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(address + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as unknown) : text,
      headers: response.headers,
    };
  };
  return {
    cookie,
    send,
    async call(endpoint, input) {
      const { params, querystring, body, headers } = (input ?? {}) as {
        params?: Record<string, string>;
        querystring?: Record<string, string | number>;
        body?: unknown;
        headers?: Record<string, string>;
      };
      const path = endpoint.url.replace(/:(\w+)/g, (_all, name: string) =>
        encodeURIComponent(params?.[name] ?? ''),
      );
      const query = new URLSearchParams(
        Object.entries(querystring ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
      );
      const reply = await send(endpoint.method, query.size > 0 ? `${path}?${query}` : path, body, headers);
      if (reply.status >= 300) throw new CallFailed(endpoint.schema.operationId, reply);
      return reply.body as never;
    },
  };
}
