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

/** How the editor makes a component of a type, and what its palette shows of it. */
export type ComponentConfig = Record<string, unknown> & {
  create: (given: object, isNew: boolean) => object;
};

/** The kinds of components there are. */
export interface FormFields {
  get(type: string): { config: Record<string, unknown> } | undefined;
  register(type: string, component: unknown): void;
}

export interface Registry {
  get(id: string): EditedField | undefined;
}

export interface Modeling {
  addFormField(attributes: object, parent: EditedField, index: number): EditedField;
}

/** Tells of components that have been added. */
export interface AdditionBus {
  on(name: string, listener: (event: { context: { formField: EditedField } }) => void): void;
}

/** Offers the editor the company's own fields. */
export interface SavedFieldShelf {
  /** What can be dropped from now on, each named as it is called while it is dragged. */
  offer(fields: readonly SavedField[], nameOf: (field: SavedField) => string): void;
}

interface Services {
  commandStack: { canUndo(): boolean; canRedo(): boolean; undo(): void; redo(): void };
  eventBus: { on(name: string | string[], listener: (event: Record<string, unknown>) => void): void };
  formFieldRegistry: Registry;
  modeling: Modeling & { editFormField(field: EditedField, changes: object): void };
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
