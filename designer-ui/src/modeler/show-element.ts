import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { EditedElement, EditedRegistry, EditorCanvas, Selection } from './editor-services.ts';
import type { ModelElement } from './model-element.ts';

/** Selects an element and brings it to the middle of the view. */
export function showElement(editor: BaseViewer, elementId: string): void {
  const element = editor.get<EditedRegistry>('elementRegistry').get(elementId);
  if (!element) return;
  const canvas = editor.get<EditorCanvas>('canvas');
  const isRoot = element === canvas.getRootElement();
  editor.get<Selection>('selection').select(isRoot ? null : element);
  if (isRoot) return;
  const { width, height } = canvas.viewbox();
  const middle = middleOf(element);
  canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
}

/** The start event a ticket begins at, where one is drawn. */
export function firstStart(editor: BaseViewer): string | undefined {
  const found = editor
    .get<EditedRegistry>('elementRegistry')
    .find(({ type, businessObject }) => type === 'bpmn:StartEvent' && startsProcess(businessObject));
  return found?.id;
}

const startsProcess = (event: ModelElement) => event.$parent?.$type === 'bpmn:Process';

function middleOf(element: EditedElement): { x: number; y: number } {
  const points = element.waypoints;
  if (!points) return { x: element.x + element.width / 2, y: element.y + element.height / 2 };
  const [first = { x: 0, y: 0 }, last = first] = [points[0], points.at(-1)];
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
}
