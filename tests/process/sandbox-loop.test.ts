import { openSandbox } from '@baton/contract/http/sandbox-runs';
import { saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { expect, inject, it } from 'vitest';
import { deskType } from '../support/desk-type.ts';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';
import { openedSandbox, tryDraft } from '../support/sandbox.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const key = `circles-${Date.now().toString(36).slice(-5)}`;
const request = { title: '打印机卡纸', category: 'fault', description: '三楼打印机每页都卡纸' };
const data = { customer: { name: '郭敏', contact: '13800000000' }, request };
/** Until the heap of its engine is full, on a busy machine. */
const patience = 240_000;

const named = (name: string) =>
  `<bpmn:extensionElements><camunda:properties>${['ZhCN', 'ZhTW', 'En']
    .map((language) => `<camunda:property name="name${language}" value="${name}"/>`)
    .join('')}</camunda:properties></bpmn:extensionElements>`;

/** A gateway that leads to itself for ever: sound as a drawing, since its way out could be taken. */
const circle = `<bpmn:sequenceFlow id="enters" sourceRef="submitted" targetRef="round"/>
  <bpmn:exclusiveGateway id="round" name="round" default="again">${named('round')}</bpmn:exclusiveGateway>
  <bpmn:sequenceFlow id="again" name="again" sourceRef="round" targetRef="round">${named('again')}</bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="leaves" name="leaves" sourceRef="round" targetRef="handle">${named('leaves')}
    <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${note == 'stop'}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

it(
  'a draft that runs in circles ends its own engine, while tickets go on, and the next run has a new one',
  async () => {
    // given a draft that goes in circles as soon as it begins
    const { client } = await person('he');
    await openedSandbox(client);
    const before = await (await tryDraft(client, 'general-service')).begin({ by: 'guo', data });
    const { bpmn, forms, declaration } = deskType(key);
    const straight =
      '<bpmn:sequenceFlow id="flow_submitted_handle" sourceRef="submitted" targetRef="handle"/>';
    expect(bpmn).toContain(straight);
    const body = { revision: 0, bpmn: bpmn.replace(straight, circle), forms, declaration };
    await client.call(saveTypeDraft, { params: { key }, body });
    // when it is tried
    const tried = (await tryDraft(client, key)).begin({ by: 'guo', data: { request: { title: 'x' } } });
    const answered = tried.catch((error: unknown) => error);
    // then a ticket of everyday goes its way meanwhile
    const { number } = await (await person('guo')).submit('general-service', data);
    await (await person('lin')).complete(number, 'handle', { outcome: 'reject', reason: '不属于服务范围' });
    // and the sandbox alone has gone, whose runs go with it; asking makes a new one
    await eventually(
      () => client.call(openSandbox),
      ({ state }) => state !== 'ready',
      patience,
    );
    await answered;
    await openedSandbox(client);
    const draft = await tryDraft(client, 'general-service');
    await expect(draft.find(before)).rejects.toMatchObject({ code: 'sandbox_run_not_found' });
    expect(await draft.begin({ by: 'guo', data })).toMatchObject({ settled: true });
    const health = await client.send('GET', '/api/v1/healthz');
    expect(health.body).toMatchObject({ status: 'ok' });
  },
  patience * 2,
);
