import { Form } from '@bpmn-io/form-js-viewer';
import type { FormValues } from './form-values.ts';

/** One field where it stands on the screen: once for each row of a list around it. */
export interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

interface ViewerState {
  data: FormValues;
  initialData: FormValues;
  errors: Record<string, unknown>;
}

/** The viewer with the parts that it keeps internal; the tests of this folder fail when one of them moves. */
export interface ViewerForm {
  _id: string;
  importSchema(schema: object, data: FormValues): Promise<unknown>;
  on(name: string, listener: (state: ViewerState) => void): void;
  validate(): Record<string, unknown>;
  destroy(): void;
  get(name: 'formFieldInstanceRegistry'): { getAllKeyed(): FieldInstance[]; getAll(): FieldInstance[] };
  get(name: 'formFieldRegistry'): {
    get(id: string): { type: string; label?: string; validate?: { required?: boolean } };
  };
  _getState(): ViewerState;
  _setState(state: Partial<ViewerState>): void;
  _getInitializedFieldData(data: FormValues): FormValues;
}

export interface ViewerOptions {
  container: HTMLElement;
  properties: { readOnly: boolean };
  /** Every key stroke counts at once: what is typed may be asked for, or the form taken away, at any moment. */
  debounce: false;
  additionalModules: object[];
}

export function createViewer(options: ViewerOptions): ViewerForm {
  return new Form(options as never) as unknown as ViewerForm;
}

/** Id of the DOM element of an instance, which its inputs' ids begin with. */
export function domIdOf(form: ViewerForm, { id, indexes }: FieldInstance): string {
  return ['fjs-form', form._id, [id, ...Object.values(indexes ?? {})].join('_')].join('-');
}
