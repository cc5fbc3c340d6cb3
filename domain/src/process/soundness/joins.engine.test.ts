import { afterAll, expect, test } from 'vitest';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import { bundleFiles } from '../testing/bundle-files.ts';
import { between, bundleOf, draw } from '../rules/examples/draw.ts';
import { parseBpmn } from '../parse-bpmn.ts';
import { examineDrawing } from './examine-drawing.ts';

const { engine, rest, close } = useTestEngine();
afterAll(close);

/** Two branches from a gateway; the second may end before the inclusive join. */
const mayEnd = (taken: string) =>
  draw.gateway('split', '', 'parallelGateway') +
  draw.flow('split', 'first') +
  draw.userTask('first') +
  draw.flow('first', 'join') +
  draw.flow('split', 'second') +
  draw.userTask('second') +
  draw.flow('second', 'g') +
  draw.gateway('g', 'default="g_join"') +
  draw.flow('g', 'join') +
  draw.flow('g', 'off', draw.when(taken)) +
  draw.end('off') +
  draw.gateway('join', '', 'inclusiveGateway');

test('an inclusive join is not looked at again when who it waits for ends elsewhere', async () => {
  // given a drawing of which the examination says that some runs wait at the join
  const bundle = bundleOf({ process: between('split', mayEnd('${urgent}'), 'join') });
  const { drawing } = await parseBpmn('sample.bpmn', bundle.bpmn.xml);
  if (!drawing) throw new Error('no process');
  const { remarks } = await examineDrawing(drawing, bundle.bpmn.xml);
  expect(remarks).toMatchObject([{ kind: 'blocks', elementId: 'join' }]);
  // when the engine runs it: the first branch arrives, then the second ends
  const deployment = await engine.deploy({ name: 'inclusive join', files: bundleFiles(bundle) });
  const started = (await rest('POST', '/process-definition/key/sample/start', {
    variables: { urgent: { value: true, type: 'Boolean' } },
  })) as { id: string };
  for (const step of ['first', 'second']) await complete(started.id, step);
  // then the ticket waits at the join, and nothing is there that could still come
  const tree = (await rest('GET', `/process-instance/${started.id}/activity-instances`)) as {
    childActivityInstances: { activityId: string }[];
  };
  expect(tree.childActivityInstances.map(({ activityId }) => activityId)).toEqual(['join']);
  await rest('DELETE', `/process-instance/${started.id}`);
  await engine.deleteDeployment(deployment.deploymentId);
});

async function complete(processInstanceId: string, step: string): Promise<void> {
  const tasks = (await rest(
    'GET',
    `/task?processInstanceId=${processInstanceId}&taskDefinitionKey=${step}`,
  )) as { id: string }[];
  for (const { id } of tasks) await rest('POST', `/task/${id}/complete`, {});
}
