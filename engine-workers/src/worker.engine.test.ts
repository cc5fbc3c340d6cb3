import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../tests/support/eventually.ts';
import { useTestEngine } from '../../tests/support/engine.ts';
import type { Delivery, TopicSubscription } from './delivery.ts';
import { createWorker } from './worker.ts';
import type { Worker } from './worker.ts';

const test = useTestEngine();
const topic = `work-${randomBytes(4).toString('hex')}`;
const lockDuration = 3_000;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
let processDefinitionId: string;
let worker: Worker;

/** A worker step, an error of it that is caught and any other that is not, and two ways to go on. */
const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:work">
  <bpmn:error id="Known" errorCode="known"/>
  <bpmn:process id="${topic}" name="Work" isExecutable="true" camunda:historyTimeToLive="P1D">
    <bpmn:startEvent id="begin"/>
    <bpmn:sequenceFlow id="f1" sourceRef="begin" targetRef="work"/>
    <bpmn:serviceTask id="work" camunda:type="external" camunda:topic="${topic}">
      <bpmn:extensionElements><camunda:properties><camunda:property name="attempts" value="3"/></camunda:properties></bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:boundaryEvent id="caught" attachedToRef="work"><bpmn:errorEventDefinition id="e" errorRef="Known"/></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="f5" sourceRef="caught" targetRef="byError"/>
    <bpmn:endEvent id="byError"/>
    <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="which"/>
    <bpmn:exclusiveGateway id="which"/>
    <bpmn:sequenceFlow id="f3" sourceRef="which" targetRef="good"><bpmn:conditionExpression>\${way == 'good'}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f4" sourceRef="which" targetRef="bad"><bpmn:conditionExpression>\${way == 'bad'}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:endEvent id="good"/>
    <bpmn:endEvent id="bad"/>
  </bpmn:process>
</bpmn:definitions>`;

beforeAll(async () => {
  const deployed = await test.engine.deploy({ name: topic, files: [{ name: 'work.bpmn', content: bpmn }] });
  processDefinitionId = deployed.processDefinitionId;
});
beforeEach(() => {
  worker = newWorker();
});
afterEach(() => worker.drain(5_000));
afterAll(() => test.close());

const newWorker = () =>
  createWorker({
    engineUrl: `${test.access.url}/engine-rest`,
    secret: test.access.secret,
    log,
    lockDuration,
  });

function work(on: Worker, handle: TopicSubscription['handle']): Delivery[] {
  const delivered: Delivery[] = [];
  on.subscribe(topic, {
    handle: (delivery) => {
      delivered.push(delivery);
      return handle(delivery);
    },
    afterReply: () => Promise.resolve(),
  });
  on.start();
  return delivered;
}

async function start(variables: object = {}): Promise<string> {
  const all = { way: { type: 'Null' }, ...variables };
  const path = `/process-definition/${processDefinitionId}/start`;
  return ((await test.rest('POST', path, { variables: all })) as { id: string }).id;
}

interface Activity {
  activityId: string;
}
interface Incident {
  incidentMessage: string;
}

const endOf = async (id: string) => {
  const path = `/history/activity-instance?processInstanceId=${id}&activityType=noneEndEvent&maxResults=5`;
  return ((await test.rest('GET', path)) as Activity[]).map(({ activityId }) => activityId);
};
const incidentsOf = async (id: string) => {
  const found = (await test.rest('GET', `/incident?processInstanceId=${id}&maxResults=5`)) as Incident[];
  return found.map(({ incidentMessage }) => incidentMessage);
};
const isThere = (list: unknown[]) => list.length > 0;
const good = { kind: 'complete' as const, variables: { way: 'good' } };

describe('the worker', () => {
  it('hands over what the drawing and the ticket say, and what came of it', async () => {
    const delivered = work(worker, () => Promise.resolve(good));
    const list = {
      type: 'Object',
      value: '["a","b"]',
      valueInfo: { objectTypeName: 'java.util.ArrayList', serializationDataFormat: 'application/json' },
    };
    const id = await start({ list });
    expect(await eventually(() => endOf(id), isThere)).toEqual(['good']);
    expect(delivered).toMatchObject([
      { topic, processInstanceId: id, inputs: { attempts: '3' }, variables: { list: ['a', 'b'], way: null } },
    ]);
  });

  it('is answered with a content type that its client reads as JSON', async () => {
    const answer = await fetch(`${test.access.url}/engine-rest/external-task/fetchAndLock`, {
      method: 'POST',
      headers: { authorization: `Bearer ${test.access.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ workerId: 'nobody', maxTasks: 1, topics: [{ topicName: 'x', lockDuration }] }),
    });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual([]);
  });

  it('raises an error that the drawing catches', async () => {
    work(worker, () => Promise.resolve({ kind: 'bpmnError', code: 'known', message: 'as foreseen' }));
    const id = await start();
    expect(await eventually(() => endOf(id), isThere)).toEqual(['byError']);
  });

  it('makes an error that nobody catches an engine incident, and does not try for ever', async () => {
    const delivered = work(worker, () => Promise.resolve({ kind: 'bpmnError', code: 'new', message: 'x' }));
    const id = await start();
    const [told] = await eventually(() => incidentsOf(id), isThere);
    expect(told).toContain('Propagation of bpmn error new failed');
    await sleep(lockDuration + 500);
    expect(delivered).toHaveLength(1);
  });

  it('makes a result the process has no way for an engine incident', async () => {
    const delivered = work(worker, () => Promise.resolve({ kind: 'complete', variables: { way: 'lost' } }));
    const id = await start();
    const [told] = await eventually(() => incidentsOf(id), isThere);
    expect(told).toContain('No outgoing sequence flow');
    await sleep(lockDuration + 500);
    expect(delivered).toHaveLength(1);
  });

  it('counts a handler that throws down by the drawing’s plan', async () => {
    work(worker, () => Promise.reject(new Error('out of paper')));
    const id = await start();
    const failed = await eventually(
      async () => (await test.rest('GET', `/external-task?processInstanceId=${id}&maxResults=5`)) as object[],
      ([task]) => (task as { retries: number | null } | undefined)?.retries === 2,
    );
    expect(failed).toMatchObject([{ errorMessage: 'out of paper', retries: 2 }]);
  });

  it('fails the step whose variables nobody can read', async () => {
    const delivered = work(worker, () => Promise.resolve(good));
    const list = {
      type: 'Object',
      value: 'not [ json',
      valueInfo: { objectTypeName: 'java.util.ArrayList', serializationDataFormat: 'application/json' },
    };
    const id = await start({ list });
    await eventually(
      async () => (await test.rest('GET', `/external-task?processInstanceId=${id}&maxResults=5`)) as object[],
      ([task]) => (task as { retries: number | null } | undefined)?.retries === 2,
    );
    expect(delivered).toEqual([]);
  });

  it('keeps a step to itself for as long as its handler takes', async () => {
    const other = newWorker();
    const handle = () => sleep(lockDuration * 2.5).then(() => good);
    const delivered = [work(worker, handle), work(other, handle)];
    const id = await start();
    expect(await eventually(() => endOf(id), isThere)).toEqual(['good']);
    await other.drain(5_000);
    // Steps that failed in other tests come by here, too.
    expect(delivered.flat().filter(({ processInstanceId }) => processInstanceId === id)).toHaveLength(1);
  });

  it('finishes what is under way before it ends, and leaves nothing locked', async () => {
    const delivered = work(worker, () => sleep(400).then(() => good));
    const id = await start();
    await eventually(
      () => Promise.resolve(delivered),
      (list) => list.some(({ processInstanceId }) => processInstanceId === id),
    );
    await worker.drain(8_000);
    expect(await endOf(id)).toEqual(['good']);
    // when a step comes up after it has ended
    const later = await start();
    const locked = await test.rest(
      'GET',
      `/external-task?processInstanceId=${later}&locked=true&maxResults=5`,
    );
    expect(locked).toEqual([]);
  });
});
