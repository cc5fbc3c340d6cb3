import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { newId } from '@baton/db';
import { afterAll, describe, expect, it } from 'vitest';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import { seamProcess } from '../../../../tests/support/seam-process.ts';
import { connectEngine } from './call-engine.ts';
import { createEnginePort } from './create-engine-port.ts';
import { DeploymentRefused } from './deployment-refused.ts';

const test = useTestEngine();
const newKey = () => `port-${newId().slice(-8)}`;

afterAll(() => test.close());

describe('the engine port', () => {
  it('deploys a bundle and finds it again by its whole name', async () => {
    const key = newKey();
    const name = `${key}@1#0123456789ab`;
    const form = { name: 'ask.form', content: '{"id":"ask","type":"default","components":[]}' };
    const deployed = await test.engine.deploy({
      name,
      files: [{ name: `${key}.bpmn`, content: seamProcess(key) }, form],
    });
    expect(deployed.processDefinitionId).toMatch(new RegExp(`^${key}:1:`));
    expect(await test.engine.findDeployment(name)).toEqual(deployed);
    expect(await test.engine.findDeployment(`${key}@1`)).toBeNull();
    await test.engine.deleteDeployment(deployed.deploymentId);
    expect(await test.engine.findDeployment(name)).toBeNull();
  });

  it('says what the engine finds wrong with a bundle', async () => {
    const key = newKey();
    const broken = seamProcess(key).replace('targetRef="gHandle"', 'targetRef="nowhere"');
    const refusal = test.engine.deploy({ name: key, files: [{ name: 'broken.bpmn', content: broken }] });
    await expect(refusal).rejects.toBeInstanceOf(DeploymentRefused);
    await expect(refusal).rejects.toMatchObject({
      code: 'bundle_refused',
      findings: expect.arrayContaining([
        expect.objectContaining({ file: 'broken.bpmn', elementId: 'f2' }),
      ]) as unknown,
    });
  });

  it('names the person who acts to the engine', async () => {
    const key = newKey();
    const { processDefinitionId } = await test.engine.deploy({
      name: key,
      files: [{ name: `${key}.bpmn`, content: seamProcess(key) }],
    });
    const variables = { outcome: { type: 'null' }, departmentList: { type: 'null' } };
    const start = { id: newId(), kind: 'start', processDefinitionId, businessKey: key, variables };
    const started = await test.engine.command(start, 'lin');
    if (started.state !== 'done') throw new Error(started.state);
    const path = `/history/process-instance/${String(started.result.processInstanceId)}`;
    expect(await test.rest('GET', path)).toMatchObject({ startUserId: 'lin' });
  });

  it('tries a decision that is not deployed', async () => {
    const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
<decision id="level" name="level" camunda:historyTimeToLive="P1D"><decisionTable id="t"><input id="i"><inputExpression id="e" typeRef="number"><text>amount</text></inputExpression></input>
<output id="o" name="result" typeRef="string"/><rule id="r"><inputEntry id="c"><text>&gt; 5</text></inputEntry><outputEntry id="a"><text>"high"</text></outputEntry></rule></decisionTable></decision></definitions>`;
    const tried = (amount: number) =>
      test.engine.evaluateDecision({
        ...{ xml, decision: 'level' },
        variables: { amount: { type: 'number', value: amount } },
      });
    const hit = { decision: 'level', rules: [{ id: 'r', outputs: { result: 'high' } }] };
    expect(await tried(7)).toMatchObject({ state: 'evaluated', tables: [hit], result: [{ result: 'high' }] });
    expect(await tried(5)).toMatchObject({ tables: [{ decision: 'level', rules: [] }], result: [] });
  });

  it('says so when a failed worker step is gone', async () => {
    await expect(test.engine.retryExternalTask(newId(), 1)).rejects.toMatchObject({
      code: 'engine_incident_not_found',
    });
  });
});

describe('an engine that cannot be had', () => {
  it('was never reached where nothing listens', async () => {
    const closed = createEnginePort({ url: 'http://127.0.0.1:1', secret: 'x' });
    const call = closed.command({ id: newId(), kind: 'release', taskId: 'x' }, null);
    await expect(call).rejects.toMatchObject({ code: 'engine_unavailable', reason: 'unreached' });
    await closed.close();
  });

  it('is not waited for longer than allowed', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const engine = connectEngine({ url: `http://127.0.0.1:${port}`, secret: 'x' });
    const call = engine.call({ method: 'GET', path: '/version', timeoutMs: 300 });
    await expect(call).rejects.toMatchObject({ reason: 'timeout' });
    silent.close();
  });

  it('leaves the outcome unknown where the secret is wrong', async () => {
    const stranger = createEnginePort({ url: test.access.url, secret: 'not-the-right-secret' });
    const call = stranger.command({ id: newId(), kind: 'release', taskId: 'x' }, null);
    await expect(call).rejects.toMatchObject({ reason: 'fault' });
    await stranger.close();
  });
});
