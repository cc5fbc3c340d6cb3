import { sqlOf } from '@baton/db';
import { createEnginePort } from '@baton/domain/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiWorld } from '../../tests/support/api-world.ts';
import type { ApiWorld, Ask } from '../../tests/support/api-world.ts';
import { deskType } from '../../tests/support/desk-type.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import { submit, verb } from '../../tests/support/every-answer.ts';

const testEngine = useTestEngine();
const sql = sqlOf(testEngine.db);
let world: ApiWorld;
let alone: ApiWorld;
let admin: Ask;

beforeAll(async () => {
  world = await createApiWorld(testEngine);
  const engine = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'nobody listens' });
  alone = await createApiWorld(testEngine, { engine, publish: false });
  admin = world.as('admin');
});

afterAll(async () => {
  await world.close();
  await alone.close();
  await testEngine.close();
});

/** A completion that found no engine and was given up trying. */
async function parked(): Promise<{ id: string; number: string; task: string }> {
  const { number, task } = await submit(world);
  await verb(world.as('lin'), task, 'claim');
  const body = { outcome: 'approve', data: { note: '写了很久' } };
  expect((await verb(alone.as('lin'), task, 'complete', body)).status).toBe(202);
  const [command] = await sql<{ id: string }[]>`
    update engine_commands set state = 'parked' where user_task_id = ${task} and kind = 'complete' returning id`;
  return { id: command?.id ?? '', number, task };
}

const decide = (id: string, how: 'retry' | 'discard', as = admin) =>
  as('POST', `/api/v1/engine-commands/${id}/${how}`);

interface Stuck {
  parkedCommands: { id: string; ticketNumber: string }[];
  invariants: { name: string; violations: number }[];
}

describe('a parked command', () => {
  it('is shown to administrators and carried out when one retries it', async () => {
    const { id, number } = await parked();
    const { body } = await admin<Stuck>('GET', '/api/v1/stuck');
    expect(body.parkedCommands).toContainEqual(expect.objectContaining({ id, ticketNumber: number }));
    const retried = await decide(id, 'retry');
    expect([retried.status, retried.body['state']]).toEqual([200, 'done']);
    const ticket = await admin('GET', `/api/v1/tickets/${number}`);
    expect(ticket.body).toMatchObject({ status: 'done', settling: false });
    expect((await decide(id, 'retry')).body['code']).toBe('command_not_parked');
  });

  it('frees its task when one discards it, and what was typed is a draft again', async () => {
    const { id, task } = await parked();
    const discarded = await decide(id, 'discard');
    expect([discarded.status, discarded.body['state']]).toEqual([200, 'discarded']);
    expect((await decide(id, 'discard')).body['code']).toBe('command_not_parked');
    const opened = await world.as('lin')('GET', `/api/v1/user-tasks/${task}`);
    expect(opened.body).toMatchObject({
      state: 'open',
      draft: { data: { note: '写了很久' }, outcome: 'approve' },
    });
    expect((await verb(world.as('lin'), task, 'complete', { outcome: 'approve', data: {} })).status).toBe(
      200,
    );
  });

  it('is nobody else’s business', async () => {
    expect((await world.as('lin')('GET', '/api/v1/stuck')).status).toBe(403);
    expect((await decide('018f0000-0000-7000-8000-000000000000', 'retry', world.as('lin'))).status).toBe(403);
  });
});

describe('a failed worker step', () => {
  it('is an engine incident on the diagram, and tried again by an administrator', async () => {
    const number = await withWorkerStep();
    const workerId = `test-${number}`;
    const topics = [{ topicName: 'notify', lockDuration: 10_000, businessKey: number }];
    const [task] = (await testEngine.rest('POST', '/external-task/fetchAndLock', {
      ...{ workerId, maxTasks: 1, topics },
    })) as { id: string }[];
    await testEngine.rest('POST', `/external-task/${task?.id}/failure`, {
      ...{ workerId, errorMessage: 'out of paper', retries: 0, retryTimeout: 0 },
    });
    const url = `/api/v1/tickets/${number}/diagram`;
    const diagram = await admin<{ tokens: { elementId: string; engineIncidentId: string }[] }>('GET', url);
    const [token] = diagram.body.tokens;
    expect(token).toMatchObject({ elementId: 'tell', engineIncidentId: expect.any(String) as string });
    const stuck = await admin<{ engineIncidents: object[] }>('GET', '/api/v1/stuck');
    const incident = { ticketNumber: number, elementId: 'tell', message: 'out of paper' };
    expect(stuck.body.engineIncidents).toContainEqual(expect.objectContaining(incident));
    const retry = () => admin('POST', `/api/v1/incidents/${token?.engineIncidentId}/retry`);
    expect((await retry()).status).toBe(204);
    expect((await retry()).body['code']).toBe('engine_incident_not_found');
  });
});

/** A ticket whose process begins with a worker step, and no worker to do it. */
async function withWorkerStep(): Promise<string> {
  const key = `${world.key}-tell`;
  const named = (name: string) =>
    ['ZhCN', 'ZhTW', 'En']
      .map((language) => `<camunda:property name="name${language}" value="${name}"/>`)
      .join('');
  const told = (more: string) =>
    `<bpmn:extensionElements><camunda:properties>${more}</camunda:properties></bpmn:extensionElements>`;
  const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:tell">
  <bpmn:process id="${key}" name="Tell" isExecutable="true" camunda:historyTimeToLive="P3650D">
    ${told(`<camunda:property name="mainLanguage" value="en"/>${named('Tell')}`)}
    <bpmn:startEvent id="begin" name="begin" camunda:formRef="${key}-start" camunda:formRefBinding="deployment">${told(named('begin'))}</bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="begin" targetRef="tell"/>
    <bpmn:serviceTask id="tell" name="tell" camunda:type="external" camunda:topic="notify">${told(
      `<camunda:property name="event" value="x"/><camunda:property name="recipients" value="requester"/>${named('tell')}`,
    )}</bpmn:serviceTask>
    <bpmn:sequenceFlow id="f2" sourceRef="tell" targetRef="over"/>
    <bpmn:endEvent id="over" name="over">${told(`<camunda:property name="ticketOutcome" value="resolved"/>${named('over')}`)}</bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`;
  const [start] = deskType(key).forms;
  const name = { 'zh-CN': 'Tell', 'zh-TW': 'Tell', en: 'Tell' };
  const bundle = { bpmn, forms: [start], declaration: { prefix: 'TELL', name } };
  const published = await admin('POST', `/api/v1/ticket-types/${key}/versions`, { body: bundle });
  expect([published.status, published.body]).toEqual([201, expect.anything()]);
  const created = await admin('POST', '/api/v1/tickets', {
    body: { ticketType: key, data: { request: { title: 'x' } } },
  });
  return String(created.body['number']);
}
