import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@baton/api/app';
import type { AppParts } from '@baton/api/app';
import { readConfig } from '@baton/api/config';
import { seedOrganisation } from '@baton/domain/demo';
import type { TestEngine } from './engine.ts';
import { deskType } from './desk-type.ts';

/** The api on the run's database and engine, asked without a socket, with a ticket type of its own. */
export interface ApiWorld {
  app: Awaited<ReturnType<typeof buildApp>>;
  db: TestEngine['db'];
  /** Key of the ticket type. */
  key: string;
  /** Asks as that person of the demo organisation; signs in when first needed. */
  as(username: string): Ask;
  /** Asks as nobody. */
  ask: Ask;
  cookieOf(username: string): Promise<string>;
  /** Every status each operation has answered: `getTicket 404`. */
  seen: Set<string>;
  /** Statuses that were answered without being declared. */
  undeclared: string[];
  close(): Promise<void>;
}

export interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
  raw: Buffer;
}

/** The reply as it came; `Body` is what the test takes it for. */
export type Ask = <Body = Record<string, unknown>>(
  method: string,
  url: string,
  asked?: Asked,
) => Promise<Answer<Body>>;

export const deskPassword = 'desk-password';

/** Builds the api; `change` replaces parts of it, such as an engine out of reach. */
export async function createApiWorld(
  testEngine: TestEngine,
  change: Partial<AppParts> & { settings?: Record<string, string>; publish?: boolean } = {},
): Promise<ApiWorld> {
  const { db, engine, access } = testEngine;
  const { settings = {}, publish = true, ...parts } = change;
  const dataDir = await mkdtemp(join(tmpdir(), 'baton-api-'));
  const read = readConfig({
    ...{ DATABASE_URL: access.databaseUrl, BATON_ENGINE_URL: access.url, BATON_ENGINE_SECRET: access.secret },
    BATON_TRACKING_SECRET: 'signs the tracking links of the tests',
    ...{ BATON_DATA_DIR: dataDir, BATON_LOG_LEVEL: 'silent', BATON_DEMO: 'true' },
    BATON_PUBLISH_ALONE: 'true',
    ...settings,
  });
  // Drafts are tried on the same platform here, which no setting may say: what a sandbox is made of is another test’s.
  const engineAt = { engineUrl: access.url, engineSecret: access.secret };
  const at = { state: 'ready' as const, databaseUrl: access.databaseUrl, ...engineAt };
  const config = { ...read, sandbox: read.sandbox ?? { at } };
  const undeclared: string[] = [];
  const onUndeclaredStatus = (operation: string, status: number) =>
    void undeclared.push(`${operation} ${status}`);
  const app = await buildApp({ config, db, engine, sandboxHere: true, onUndeclaredStatus, ...parts });
  const seen = new Set<string>();
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.schema?.operationId;
    if (operation) seen.add(`${operation} ${reply.statusCode}`);
  });
  const cookies = new Map<string, Promise<string>>();
  const send = async <Body>(
    method: string,
    url: string,
    asked: Asked,
    cookie: string | null,
  ): Promise<Answer<Body>> => {
    const { body, headers } = asked;
    const reply = await app.inject({
      ...{ method: method as 'GET', url },
      ...(body === undefined ? {} : { payload: body as object }),
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
    });
    const isJson = reply.rawPayload.length > 0 && String(reply.headers['content-type']).includes('json');
    return {
      status: reply.statusCode,
      body: (isJson ? reply.json() : {}) as Body,
      headers: reply.headers,
      raw: reply.rawPayload,
    };
  };
  const cookieOf = (username: string): Promise<string> => {
    const known = cookies.get(username) ?? signIn(username);
    cookies.set(username, known);
    return known;
  };
  const signIn = async (username: string): Promise<string> => {
    const login = { username, password: deskPassword };
    const reply = await send('POST', '/api/v1/login-sessions', { body: login }, null);
    return String(reply.headers['set-cookie']).split(';')[0] ?? '';
  };
  const as =
    (username: string): Ask =>
    async (method, url, asked = {}) =>
      await send(method, url, asked, await cookieOf(username));
  const key = `desk-${randomBytes(4).toString('hex')}`;
  if (publish) {
    await seedOrganisation({ db }, { password: deskPassword });
    const { key: _key, ...bundle } = deskType(key);
    const reply = await as('admin')('POST', `/api/v1/ticket-types/${key}/versions`, { body: bundle });
    if (reply.status !== 201) throw new Error(`The type was not published: ${JSON.stringify(reply.body)}`);
  }
  return {
    ...{ app, db, key, as, cookieOf, seen, undeclared },
    ask: (method, url, asked = {}) => send(method, url, asked, null),
    close: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A multipart body with one file. */
export function fileUpload(name: string, content: Buffer | string): Asked {
  const boundary = '----baton-test';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
