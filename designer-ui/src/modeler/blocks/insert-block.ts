import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import { getBBox } from 'diagram-js/lib/util/Elements';
import type { EditedElement, EditedRegistry, EditorCanvas } from '../editor-services.ts';
import type { Modeling, Point, Selection } from '../editor-services.ts';
import { routeAround } from '../layout/route-around.ts';
import type { ModelElement } from '../model-element.ts';
import type { OneStep } from '../one-step.ts';
import { readProperties, withProperties } from '../product-properties.ts';
import type { Moddle } from '../model-element.ts';
import type { Block, BlockKind, BlockPlace } from './block.ts';
import type { BlockBuilder } from './block-builder.ts';
import { freeIds } from './free-id.ts';
import { deadlineBlock, firstDeadline } from './kinds/deadline.ts';
import { makeRoom } from './make-room.ts';
import { flowBehind, freePlace } from './place-block.ts';

/** Makes a block that is to be dropped somewhere: its elements, not yet in the drawing. */
export function loosen(editor: BaseViewer, kind: BlockKind): EditedElement[] {
  const scope = editor.get<EditorCanvas>('canvas').getRootElement();
  const block = kind.make(placeIn(editor, scope));
  return [...editor.get<BlockBuilder>('blockBuilder').build(block, { x: 0, y: 0 }).values()];
}

/** Puts a block behind an element, into a flow, or where there is room; one step of undo. */
export function insertBlock(editor: BaseViewer, kind: BlockKind, at: EditedElement | null): void {
  const root = editor.get<EditorCanvas>('canvas').getRootElement();
  const scope = scopeOf(at) ?? root;
  const block = kind.make(placeIn(editor, scope));
  const behind = at === root ? null : block.exit ? at : (at?.source ?? at);
  // What nothing comes behind is a way of its own.
  const flow = block.exit ? flowBehind(behind) : null;
  editor.get<OneStep>('oneStep').take(() => {
    const origin = flow ? makeRoom(editor, flow, block, scope) : freePlace(editor, behind, scope, block);
    const made = create(editor, block, origin, scope);
    if (flow) putInto(editor, flow, block, made);
    else if (behind) connectEntry(editor, behind, block, made);
    editor.get<Selection>('selection').select(made.get(block.parts[0]?.id ?? '') ?? null);
  });
}

/** Draws what happens when a step or sub-process is late, and gives it a deadline where it has none. */
export function insertDeadline(editor: BaseViewer, step: EditedElement): void {
  const scope = scopeOf(step) ?? editor.get<EditorCanvas>('canvas').getRootElement();
  const id = step.businessObject.id ?? '';
  const block = deadlineBlock({ id, width: step.width, height: step.height }, placeIn(editor, scope));
  const middle = { x: step.x + step.width / 2, y: step.y + step.height / 2 };
  editor.get<OneStep>('oneStep').take(() => {
    create(editor, block, middle, scope, [step]);
    if (readProperties(step.businessObject)['deadline']) return;
    const moddle = editor.get<Moddle>('moddle');
    const extensionElements = withProperties(moddle, step.businessObject, { deadline: firstDeadline });
    editor.get<Modeling>('modeling').updateProperties(step, { extensionElements });
  });
}

function placeIn(editor: BaseViewer, scope: EditedElement): BlockPlace {
  const definitions = editor.get<{ getDefinitions(): ModelElement }>('bpmnjs').getDefinitions();
  const roots = (definitions.get('rootElements') as ModelElement[] | undefined) ?? [];
  const freeId = freeIds(editor.get<EditedRegistry>('elementRegistry'), roots);
  return { freeId, topLevel: !/SubProcess|Transaction/.test(scope.type) };
}

/** What an element stands in; an event on the border of another stands beside it. */
function scopeOf(element: EditedElement | null): EditedElement | undefined {
  return element?.host?.parent ?? element?.parent;
}

function create(
  editor: BaseViewer,
  block: Block,
  origin: Point,
  scope: EditedElement,
  around: readonly EditedElement[] = [],
): Map<string, EditedElement> {
  const made = editor.get<BlockBuilder>('blockBuilder').build(block, origin, around);
  // A line to what is in the drawing already is drawn when the rest is.
  const [later, elements] = parted([...made.values()], ({ source, target }) =>
    around.some((one) => one === source || one === target),
  );
  // Elements are created around a middle: theirs, so that each stands where it was built.
  const box = getBBox(elements as never[]);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const modeling = editor.get<Modeling>('modeling');
  modeling.createElements(elements, middle, scope);
  for (const line of later) {
    if (line.source && line.target) modeling.createConnection(line.source, line.target, line, scope);
  }
  return made;
}

function parted<Item>(items: readonly Item[], wanted: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(wanted), items.filter((item) => !wanted(item))];
}

function putInto(
  editor: BaseViewer,
  flow: EditedElement,
  { parts: [first], exit }: Block,
  made: ReadonlyMap<string, EditedElement>,
): void {
  const modeling = editor.get<Modeling>('modeling');
  const [entry, last, target] = [made.get(first?.id ?? ''), made.get(exit?.part ?? ''), flow.target];
  if (!entry || !target) return;
  modeling.reconnectEnd(flow, entry, { x: entry.x, y: entry.y + entry.height / 2 });
  if (!last) return;
  const attributes = exit?.outcome
    ? editor.get<BlockBuilder>('blockBuilder').outcomeAttributes(exit.outcome)
    : {};
  const added = modeling.connect(last, target);
  routeAround(editor, added);
  if (added && exit?.outcome) modeling.updateProperties(added, attributes);
}

function connectEntry(
  editor: BaseViewer,
  behind: EditedElement,
  { parts: [first] }: Block,
  made: ReadonlyMap<string, EditedElement>,
): void {
  const entry = made.get(first?.id ?? '');
  if (entry) routeAround(editor, editor.get<Modeling>('modeling').connect(behind, entry));
}
