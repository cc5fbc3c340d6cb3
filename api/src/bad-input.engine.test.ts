import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCodes } from '@baton/contract/error-codes';
import type { ProblemDetails } from '@baton/contract/http/problem-details';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld } from '../../tests/support/api-world.ts';
import { deskType } from '../../tests/support/desk-type.ts';
import { documentedOperations } from '../../tests/support/documented-operations.ts';
import type { Operation } from '../../tests/support/documented-operations.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { submit, verb } from '../../tests/support/every-answer.ts';
import { makeHostile, sharpRequests } from '../../tests/support/hostile-requests.ts';
import type { Fitting, WireRequest } from '../../tests/support/hostile-requests.ts';
import { sendRaw } from '../../tests/support/send-raw.ts';
import type { WireAnswer } from '../../tests/support/send-raw.ts';
import { openApiDocument } from './openapi-document.ts';

const document = await openApiDocument();
const operations = documentedOperations(document);
const testEngine = useTestEngine();
const agent = new Agent({ keepAlive: true });
/** The same requests in every run, so that a red run means a change; `random` goes hunting, a failure tells its seed. */
const given = process.env['BATON_TEST_SEED'] ?? '1';
const seed = given === 'random' ? Date.now() % 2 ** 31 : Number(given);
let world: ApiWorld;
let port: number;
let tables: string;
/** Key of a type whose start form has components of ours, too. */
let signed: string;

beforeAll(async () => {
  world = await createApiWorld(testEngine, {
    settings: {
      ...{ BATON_TICKETS_PER_MINUTE: '10000', BATON_UPLOADS_PER_MINUTE: '10000' },
      // Sign-ins come from an address of their own: what fails here must lock nobody else out.
      ...{ BATON_TRACKING_PER_MINUTE: '10000', BATON_TRUST_PROXY: 'true' },
    },
  });
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  port = (world.app.server.address() as AddressInfo).port;
  signed = await publishSigned();
  const rows = await world.db.$client<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'app' and table_type = 'BASE TABLE' and table_name not like 'login_%'
      and table_name not in ('engine_changes', 'engine_receipts', 'stream_events') order by 1`;
  tables = rows
    .map(({ name }) => `select '${name}' as name, count(*)::int from app.${name}`)
    .join(' union all ');
});
afterAll(async () => {
  agent.destroy();
  await world.close();
  await testEngine.close();
});

const countRows = async () => JSON.stringify(await world.db.$client.unsafe(tables));

async function publishSigned(): Promise<string> {
  const { key, ...body } = deskType(`${world.key}-signed`);
  const [start] = body.forms as { components: object[] }[];
  start?.components.push(
    { type: 'rating', id: 'stars', key: 'stars', label: 'Stars' },
    { type: 'signature', id: 'hand', key: 'hand', label: 'Hand' },
  );
  const { status } = await world.as('admin')('POST', `/api/v1/ticket-types/${key}/versions`, { body });
  expect(status).toBe(201);
  return key;
}

interface Documented {
  operationId: string;
  parameters?: { name: string; in: string }[];
}
const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, Documented>> };

/** The operation with an address where something is, and a body that would do. */
async function fittingOf(operation: Operation, username: string): Promise<Fitting> {
  const [path, methods] = Object.entries(paths).find(([, each]) =>
    Object.values(each).some(({ operationId }) => operationId === operation.name),
  ) ?? ['', {}];
  const documented = Object.values(methods).find(({ operationId }) => operationId === operation.name);
  const of = (place: string) =>
    (documented?.parameters ?? []).filter((one) => one.in === place).map(({ name }) => name);
  const there = await somethingThere(path);
  const data = { request: { title: '显示器不亮', amount: 1, files: [] }, note: 'x' };
  const rich: Record<string, unknown> = {
    createTicket: { ticketType: signed, data: { request: data.request, stars: 3, hand: 'drawn:1,1 30,9' } },
    completeUserTask: { outcome: 'handOver', data, outcomeData: { why: 'x' }, reason: 'x', version: 1 },
    saveUserTaskDraft: { data, outcome: 'approve', outcomeData: { why: 'x' }, baseVersion: 1 },
    createLoginSession: { username: 'nobody', password: 'wrong' },
  };
  return {
    method: operation.method,
    path,
    parameters: Object.fromEntries(of('path').map((name) => [name, there[name] ?? 'nothing'])),
    query: of('query'),
    headers: {
      ...operation.asked.headers,
      ...(operation.open ? { 'x-forwarded-for': '203.0.113.9' } : { cookie: await world.cookieOf(username) }),
    },
    ...(operation.method === 'GET' ? {} : { body: rich[operation.name] ?? operation.asked.body }),
  };
}

async function somethingThere(path: string): Promise<Record<string, string>> {
  if (!/\{(id|number|key)\}/.test(path)) return {};
  const { number, task } = await submit(world);
  if (path.includes('user-tasks')) await verb(world.as('lin'), task, 'claim');
  return {
    number,
    key: world.key,
    id: path.includes('user-tasks') ? task : '018f0000-0000-7000-8000-000000000000',
  };
}

/** What is wrong with an answer; null where nothing is. */
function complaintAbout(answer: WireAnswer, operation: Operation, { astray }: WireRequest): string | null {
  const { status, type, text } = answer;
  if (status >= 500) return 'a fault of the server';
  if (!operation.statuses.includes(status) && !(astray && [400, 404].includes(status))) return 'not declared';
  if (status < 400) return null;
  if (!type.startsWith('application/problem+json')) return 'no problem details';
  if (/node_modules|\.ts:\d|PostgresError|at async|select "|ENGINE-\d/.test(text))
    return 'tells of its inside';
  const { code, status: said, errors, requestId } = JSON.parse(text) as ProblemDetails;
  if (!(code in errorCodes) || errorCodes[code as keyof typeof errorCodes].status !== status)
    return 'no known code';
  if (said !== status || !requestId) return 'incomplete';
  if (code === 'validation_failed' && !errors?.length) return 'does not say what is wrong';
  if (errors?.some(({ path, code: fault }) => typeof path !== 'string' || !fault))
    return 'a fault without a place';
  return null;
}

/** A change that succeeds may use its ticket up. */
const usesUp = ['completeUserTask', 'cancelTicket', 'releaseUserTask', 'assignUserTask'];
/** Signing out ends the login the others use, retiring the type; publishing costs the engine a deployment. */
const tries: Record<string, number> = {
  ...{
    endLoginSession: 0,
    retireTicketType: 0,
    publishTicketType: 8,
    publishTypeDraft: 8,
    createLoginSession: 12,
  },
};

describe.each(['guo', 'lin', 'admin'])('whatever %s sends', (username) => {
  const tried = operations.filter(({ name }) => tries[name] !== 0);

  it.each(tried.map((operation) => [operation.name, operation] as const))(
    '%s answers well',
    async (name, operation) => {
      const count = tries[name] ?? (operation.method === 'GET' ? 6 : 12);
      const make = async () => {
        const fitting = await fittingOf(operation, username);
        return [...sharpRequests(fitting), ...makeHostile(fitting, { seed, count })];
      };
      let requests = await make();
      let before = await countRows();
      for (let at = 0; at < requests.length; at += 1) {
        const asked = requests[at] as WireRequest;
        const answer = await sendRaw(port, agent, asked);
        const told = { seed, asked: shown(asked), status: answer.status, text: answer.text.slice(0, 600) };
        const complaint = complaintAbout(answer, operation, asked);
        expect({ ...told, complaint }).toEqual({ ...told, complaint: null });
        if (operation.method === 'GET') continue;
        if (answer.status >= 400)
          expect({ ...told, rows: await countRows() }).toEqual({ ...told, rows: before });
        else if (usesUp.includes(name)) {
          requests = await make();
        }
        if (answer.status < 400) before = await countRows();
      }
    },
  );
});

/** A request as a person reads it. */
function shown({ method, path, headers: { cookie: _cookie, ...headers }, body }: WireRequest) {
  return { line: `${method} ${path.slice(0, 400)}`, headers, body: body?.toString('latin1').slice(0, 400) };
}
