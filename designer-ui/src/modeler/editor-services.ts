import type { DiagramCanvas, DrawnElement } from './diagram-services.ts';
import type { ModelElement } from './model-element.ts';

/** The few services of the editor that are used here; bpmn-js types its registry loosely. */
export interface EditedElement extends Omit<DrawnElement, 'businessObject' | 'labelTarget'> {
  businessObject: ModelElement;
  labelTarget?: EditedElement;
}

export interface EditorCanvas extends DiagramCanvas {
  getRootElement(): EditedElement;
}

export interface CommandStack {
  canUndo(): boolean;
  canRedo(): boolean;
  undo(): void;
  redo(): void;
}

export interface Modeling {
  updateProperties(element: EditedElement, changes: Record<string, unknown>): void;
}

export interface Selection {
  get(): EditedElement[];
  select(element: EditedElement | null): void;
}

export interface EditedRegistry {
  get(elementId: string): EditedElement | undefined;
  find(wanted: (element: EditedElement) => boolean): EditedElement | undefined;
}
