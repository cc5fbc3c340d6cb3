import type { DiagramCanvas, DrawnElement } from './diagram-services.ts';
import type { ModelElement } from './model-element.ts';

/** The few services of the editor that are used here; bpmn-js types its registry loosely. */
export interface EditedElement extends Omit<DrawnElement, 'businessObject' | 'labelTarget' | 'parent'> {
  businessObject: ModelElement;
  labelTarget?: EditedElement;
  parent?: EditedElement;
  children?: EditedElement[];
  host?: EditedElement | null;
  labels?: EditedElement[];
  incoming?: EditedElement[];
  outgoing?: EditedElement[];
  source?: EditedElement;
  target?: EditedElement;
}

export interface Point {
  x: number;
  y: number;
}

export interface EditorCanvas extends DiagramCanvas {
  getRootElement(): EditedElement;
  focus(): void;
}

export interface CommandStack {
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
  registerHandler(command: string, handler: unknown): void;
  execute(command: string, context: object): void;
}

export interface Modeling {
  updateProperties(element: EditedElement, changes: Record<string, unknown>): void;
  updateModdleProperties(element: EditedElement, model: ModelElement, changes: Record<string, unknown>): void;
  createShape(shape: EditedElement, at: Point, parent: EditedElement, hints?: object): EditedElement;
  createElements(
    elements: EditedElement[],
    at: Point,
    parent: EditedElement,
    hints?: object,
  ): EditedElement[];
  createConnection(
    source: EditedElement,
    target: EditedElement,
    attributes: object,
    parent: EditedElement,
  ): EditedElement;
  /** Answers nothing where the two may not be connected. */
  connect(source: EditedElement, target: EditedElement, attributes?: object): EditedElement | undefined;
  reconnectEnd(connection: EditedElement, target: EditedElement, docking: Point): void;
  moveShape(shape: EditedElement, by: Point): void;
  updateWaypoints(connection: EditedElement, waypoints: Point[]): void;
  removeElements(elements: EditedElement[]): void;
  createSpace(
    moving: EditedElement[],
    resizing: EditedElement[],
    delta: Point,
    direction: 'n' | 'e' | 's' | 'w',
    start: number,
  ): void;
}

export interface ElementFactory {
  createShape(attributes: object): EditedElement;
  createConnection(attributes: object): EditedElement;
}

export interface SpaceTool {
  calculateAdjustments(
    elements: EditedElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { movingShapes: EditedElement[]; resizingShapes: EditedElement[] };
}

export interface Selection {
  get(): EditedElement[];
  select(elements: EditedElement | EditedElement[] | null): void;
}

export interface EditedRegistry {
  get(elementId: string): EditedElement | undefined;
  getAll(): EditedElement[];
  filter(wanted: (element: EditedElement) => boolean): EditedElement[];
  find(wanted: (element: EditedElement) => boolean): EditedElement | undefined;
}
