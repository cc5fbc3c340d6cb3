import type Modeler from 'bpmn-js/lib/Modeler';
import { expect, test } from 'vitest';
import { starterDrawing } from '../../features/design/starter/starter-drawing.ts';
import type { CommandStack, EditedRegistry } from '../editor-services.ts';
import { editedDrawing, written as saved } from '../testing/edited-drawing.ts';
import { blockKinds } from './block-kinds.ts';
import { insertBlock, insertDeadline } from './insert-block.ts';

const xml = starterDrawing({ key: 'visitor', prefix: 'VIS', name: { 'zh-CN': '访客登记' } });

/** Without the room of labels: they are measured anew whenever something moves. */
const written = async (modeler: Modeler) =>
  (await saved(modeler)).replace(/<bpmndi:BPMNLabel>[^]*?<\/bpmndi:BPMNLabel>/g, '');

const elementOf = (modeler: Modeler, id: string) =>
  modeler.get<EditedRegistry>('elementRegistry').get(id) ?? null;

test.each(blockKinds.map((kind) => [kind.key, kind] as const))(
  'the block %s is put into a flow in one step, and taken back in one',
  async (_key, kind) => {
    const modeler = await editedDrawing(xml);
    const before = await written(modeler);
    insertBlock(modeler, kind, elementOf(modeler, 'submitted_handle'));
    expect(await written(modeler)).not.toBe(before);
    modeler.get<CommandStack>('commandStack').undo();
    expect(await written(modeler)).toBe(before);
    expect(modeler.get<CommandStack>('commandStack').canUndo()).toBe(false);
    modeler.destroy();
  },
);

test('a deadline gives its step the time and begins it anew, in one step', async () => {
  const modeler = await editedDrawing(xml);
  const step = elementOf(modeler, 'handle');
  if (step) insertDeadline(modeler, step);
  const drawing = await written(modeler);
  expect(drawing).toContain('name="deadline" value="P3D"');
  expect(drawing).toContain('name="step-deadline-missed"');
  expect(elementOf(modeler, 'handle')?.incoming).toHaveLength(2);
  modeler.get<CommandStack>('commandStack').undo();
  expect(await written(modeler)).not.toContain('deadline');
  modeler.destroy();
});

test('a block behind a step that leads nowhere stands right of it and is connected', async () => {
  const modeler = await editedDrawing(xml);
  const [wait] = blockKinds.filter(({ key }) => key === 'wait');
  if (wait) insertBlock(modeler, wait, elementOf(modeler, 'decide'));
  const added = elementOf(modeler, 'wait');
  expect(added?.x).toBeGreaterThan(475);
  // A third way out of the deciding gateway is a third button.
  expect(await written(modeler)).toContain("${outcome == 'other'}");
  modeler.destroy();
});

test('nothing comes between a step and its own gateway', async () => {
  const modeler = await editedDrawing(xml);
  const [wait] = blockKinds.filter(({ key }) => key === 'wait');
  if (wait) insertBlock(modeler, wait, elementOf(modeler, 'handle'));
  expect(elementOf(modeler, 'handle')?.outgoing?.[0]?.target?.id).toBe('decide');
  expect(elementOf(modeler, 'decide_resolved')?.target?.id).toBe('wait');
  modeler.destroy();
});

test('a worker comes with the inputs it has to have, by what the browser knows of its topic', async () => {
  const modeler = await editedDrawing(xml);
  for (const key of ['choose-people', 'notify']) {
    const kind = blockKinds.find((each) => each.key === key);
    if (kind) insertBlock(modeler, kind, elementOf(modeler, 'submitted_handle'));
  }
  const drawing = await written(modeler);
  expect(drawing).toMatch(/name="into" value="people"/);
  expect(drawing).toMatch(/name="recipients" value="requester"/);
  modeler.destroy();
});

test('what is put in a second time has ids of its own', async () => {
  const modeler = await editedDrawing(xml);
  const [ask] = blockKinds.filter(({ key }) => key === 'askRequester');
  for (const flow of ['submitted_handle', 'decide_resolved']) {
    if (ask) insertBlock(modeler, ask, elementOf(modeler, flow));
  }
  const drawing = await written(modeler);
  expect(drawing).toContain('id="answer2"');
  expect(drawing.match(/<bpmn:message /g)).toHaveLength(1);
  modeler.destroy();
});
