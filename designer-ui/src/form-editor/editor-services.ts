import type { FormSchema } from '@baton/contract/forms/form-schema';
import type { SavedField } from '@baton/contract/http/saved-fields';

/** A component as the editor keeps it: with the ids and places it adds. */
export interface EditedField {
  id: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  components?: EditedField[];
  properties?: Record<string, string>;
  _parent?: string;
  [attribute: string]: unknown;
}

/** Offers the editor the company's own fields. */
export interface SavedFieldShelf {
  /** What can be dropped from now on, each named as it is called while it is dragged. */
  offer(fields: readonly SavedField[], nameOf: (field: SavedField) => string): void;
}

interface Services {
  commandStack: { canUndo(): boolean; canRedo(): boolean; undo(): void; redo(): void };
  eventBus: { on(name: string | string[], listener: (event: Record<string, unknown>) => void): void };
  formFieldRegistry: { get(id: string): EditedField | undefined };
  modeling: {
    addFormField(attributes: object, parent: EditedField, index: number): EditedField;
    editFormField(field: EditedField, changes: object): void;
  };
  savedFieldShelf: SavedFieldShelf;
  selection: { get(): EditedField | null; set(field: EditedField | null): void };
}

/** The editor with the services that are used here; its own types leave them open. */
export interface OpenFormEditor {
  importSchema(schema: FormSchema): Promise<unknown>;
  getSchema(): FormSchema;
  destroy(): void;
  attachTo(container: HTMLElement): void;
  detach(): void;
  get<Name extends keyof Services>(name: Name): Services[Name];
  _getState(): { schema: EditedField };
}
