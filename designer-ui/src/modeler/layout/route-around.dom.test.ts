import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, test } from 'vitest';
import { starterDrawing } from '../../features/design/starter/starter-drawing.ts';
import { allKinds } from '../blocks/block-kinds.ts';
import { insertBlock } from '../blocks/insert-block.ts';
import type { EditedRegistry, Modeling } from '../editor-services.ts';
import { editedDrawing } from '../testing/edited-drawing.ts';
import { runsThrough, segmentsOf, sharedLength } from './lines.ts';
import { routeAround } from './route-around.ts';

const xml = starterDrawing({ key: 'buy', prefix: 'BUY', name: { 'zh-CN': '采购' } });

const elementOf = (modeler: Modeler, id: string) => {
  const element = modeler.get<EditedRegistry>('elementRegistry').get(id);
  if (!element) throw new Error(`no ${id} in the drawing`);
  return element;
};

function insert(modeler: Modeler, key: string, at: string): void {
  const kind = allKinds.find((each) => each.key === key);
  if (!kind) throw new Error(`no block ${key}`);
  insertBlock(modeler, kind, elementOf(modeler, at));
}

/** Flows that run through what they do not belong to, and pairs that lie upon each other. */
function tangles(modeler: Modeler): string[] {
  const all = modeler.get<EditedRegistry>('elementRegistry').filter(({ labelTarget }) => !labelTarget);
  const flows = all.filter(({ type }) => type === 'bpmn:SequenceFlow');
  const shapes = all.filter(({ waypoints, parent }) => !waypoints && parent);
  const through = flows.flatMap((flow) =>
    shapes
      .filter((shape) => shape.parent === flow.parent && shape !== flow.source && shape !== flow.target)
      .filter((shape) => shape !== flow.source?.host)
      .filter((shape) => segmentsOf(flow.waypoints ?? []).some((one) => runsThrough(one, shape)))
      .map((shape) => `${flow.source?.id} → ${flow.target?.id} through ${shape.id}`),
  );
  const upon = flows.flatMap((one, at) =>
    flows
      .slice(at + 1)
      .filter((other) => sharedLength(one.waypoints ?? [], other.waypoints ?? []) > 30)
      .map((other) => `${one.id} upon ${other.id}`),
  );
  return [...through, ...upon];
}

test.each(allKinds.map(({ key }) => key))('the block %s lies on nothing, and nothing on it', async (key) => {
  // given a drawing with a way below the one it is put into
  const modeler = await editedDrawing(xml);
  insert(modeler, key, 'decide_resolved');
  expect(tangles(modeler)).toEqual([]);
  modeler.destroy();
});

test('a flow past other steps goes around them, and one back keeps off the way there', async () => {
  const modeler = await editedDrawing(xml);
  insert(modeler, 'countersign', 'decide_resolved');
  insert(modeler, 'exclusiveGateway', 'decide_resolved');
  insert(modeler, 'step', 'decide');

  // when the gateway leads past the countersign, and the step that was added leads back
  const modeling = modeler.get<Modeling>('modeling');
  for (const [from, to] of [
    ['exclusiveGateway', 'resolved'],
    ['step', 'handle'],
  ] as const) {
    routeAround(modeler, modeling.connect(elementOf(modeler, from), elementOf(modeler, to)));
  }
  expect(tangles(modeler)).toEqual([]);
  modeler.destroy();
});

test('a flow with nothing in its way stays as the library draws it', async () => {
  const modeler = await editedDrawing(xml);
  const flow = elementOf(modeler, 'submitted_handle');
  const before = JSON.stringify(flow.waypoints);
  routeAround(modeler, flow);
  expect(JSON.stringify(flow.waypoints)).toBe(before);
  modeler.destroy();
});
