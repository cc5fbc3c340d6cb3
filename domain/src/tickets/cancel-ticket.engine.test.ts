import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiWorld } from '../../../tests/support/api-world.ts';
import type { ApiWorld } from '../../../tests/support/api-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import { useTestEngine } from '../../../tests/support/engine.ts';

const test = useTestEngine();
let world: ApiWorld;
let key: string;

beforeAll(async () => {
  world = await createApiWorld(test);
  key = `${world.key}-slowly`;
  const { key: _key, ...bundle } = deskType(key);
  const step = `<bpmn:userTask id="settleUp" name="settleUp"><bpmn:extensionElements><camunda:properties>
    <camunda:property name="ticketStatus" value="pending"/><camunda:property name="assignment" value="team(service-desk)"/>
    </camunda:properties></bpmn:extensionElements></bpmn:userTask>
    <bpmn:sequenceFlow id="settledUp" sourceRef="settleUp" targetRef="cancelled"/>`;
  const bpmn = bundle.bpmn.replace(
    /(<bpmn:sequenceFlow [^>]*sourceRef="cancelAsked" targetRef=")cancelled("[^>]*\/>)/,
    `$1settleUp$2${step}`,
  );
  const published = await world.as('admin')('POST', `/api/v1/ticket-types/${key}/versions`, {
    body: { ...bundle, bpmn },
  });
  expect(published.status).toBe(201);
});

afterAll(async () => {
  await world.close();
  await test.close();
});

it('a ticket whose drawing does not listen any more can still be cancelled', async () => {
  // given a ticket whose cancelling waits for a step
  const admin = world.as('admin');
  const data = { request: { title: 'Cancel me', amount: 1 } };
  const { body } = await world.as('guo')<{ number: string }>('POST', '/api/v1/tickets', {
    body: { ticketType: key, data },
  });
  const cancel = () =>
    admin<{ status: string; outcome: string | null }>('POST', `/api/v1/tickets/${body.number}/cancel`, {
      body: { reason: 'no longer needed' },
    });
  expect((await cancel()).body.status).toBe('pending');
  // when it is cancelled once more
  const again = await cancel();
  // then it is over, and nobody has to wait for the step
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ status: 'done', outcome: 'cancelled' });
});
