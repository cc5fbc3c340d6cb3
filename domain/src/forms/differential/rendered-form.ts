import { createRequire } from 'node:module';
import { customFieldsModule } from '@baton/contract/forms/custom-fields';
import { Window } from 'happy-dom';
import { readPath } from '../value-path.ts';

type Values = Record<string, unknown>;

/** A field instance as the rendered viewer keeps it. */
export interface FieldInstance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

declare const document: {
  body: { append(node: unknown): void };
  createElement(name: string): { remove(): void };
};

interface ViewerForm {
  importSchema(schema: object, data: object): Promise<unknown>;
  submit(): { data: Values; errors: Record<string, unknown> };
  destroy(): void;
  get(name: string): unknown;
  _getState(): { data: Values };
  _getInitializedFieldData(data: Values, options: object): Values;
  _update(change: { fieldInstance: FieldInstance; value: unknown }): void;
}

interface Field {
  id: string;
  type: string;
  readonly?: unknown;
  disabled?: boolean;
  [attribute: string]: unknown;
}

/** The viewer as people have it: mounted in a document, effects run. */
export interface RenderedForm {
  instances(): { field: Field; instance: FieldInstance }[];
  lists(): { field: Field; instance: FieldInstance; rows: number }[];
  /** Everything the form holds, hidden fields included. */
  values(): Values;
  change(instance: FieldInstance, value: unknown): Promise<void>;
  addRow(list: FieldInstance): Promise<void>;
  removeRow(list: FieldInstance, index: number): Promise<void>;
  /** What the viewer sends, and its faults by path. */
  submit(): { data: Values; faults: { path: (string | number)[]; messages: string[] }[] };
  destroy(): void;
}

const viewer = loadViewer();

/** Makes a document for this process and mounts a form in it. */
export async function renderForm(schema: object, data: Values): Promise<RenderedForm> {
  const container = document.createElement('div');
  document.body.append(container);
  const form = new viewer.Form({
    container,
    debounce: false,
    additionalModules: [plainFilePicker, customFieldsModule, untranslated],
  });
  await form.importSchema(schema, data);
  await settled(form);
  const registry = form.get('formFieldInstanceRegistry') as { getAllKeyed(): FieldInstance[] };
  const everyInstance = registry as unknown as { getAll(): FieldInstance[] };
  const fields = form.get('formFieldRegistry') as { get(id: string): Field };
  const change = async (instance: FieldInstance, value: unknown): Promise<void> => {
    form._update({ fieldInstance: instance, value });
    await settled(form);
  };
  const rowsOf = ({ valuePath }: FieldInstance): unknown[] =>
    readPath(form._getState().data, valuePath) as unknown[];
  return {
    instances: () => registry.getAllKeyed().map((instance) => ({ field: fields.get(instance.id), instance })),
    lists: () =>
      everyInstance
        .getAll()
        .filter((instance) => fields.get(instance.id).type === 'dynamiclist')
        .map((instance) => ({ field: fields.get(instance.id), instance, rows: rowsOf(instance).length })),
    values: () => structuredClone(form._getState().data),
    change,
    addRow: async (list) => {
      const rows = rowsOf(list);
      const indexes = { ...list.indexes, [list.id]: rows.length };
      const row = form._getInitializedFieldData(form._getState().data, {
        container: fields.get(list.id),
        indexes,
      });
      await change(list, [...rows, row]);
    },
    removeRow: (list, index) => change(list, rowsOf(list).toSpliced(index, 1)),
    submit: () => {
      const instances = registry.getAllKeyed();
      const { data: sent, errors } = form.submit();
      const faults = instances.flatMap(({ id, valuePath, indexes }) => {
        const messages = [id, ...Object.values(indexes ?? {})].reduce<unknown>(
          (inner, key) => (inner as Record<string, unknown> | undefined)?.[String(key)],
          errors,
        );
        return Array.isArray(messages) && messages.length > 0
          ? [{ path: valuePath, messages: messages as string[] }]
          : [];
      });
      return { data: sent, faults };
    },
    destroy: () => {
      form.destroy();
      container.remove();
    },
  };
}

function loadViewer(): { Form: new (options: object) => ViewerForm } {
  const window = new Window({ url: 'http://localhost/' });
  Object.assign(globalThis, {
    window,
    document: window.document,
    KeyboardEvent: window.KeyboardEvent,
    HTMLElement: window.HTMLElement,
    Element: window.Element,
    Node: window.Node,
    NodeList: window.NodeList,
    HTMLCollection: window.HTMLCollection,
    DOMParser: window.DOMParser,
    MutationObserver: window.MutationObserver,
    getComputedStyle: window.getComputedStyle.bind(window),
  });
  const ofViewer = createRequire(createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer'));
  // The viewer renders and runs effects a frame later; here it is the next turn.
  const { options } = ofViewer('preact') as { options: Record<string, unknown> };
  Object.assign(options, { requestAnimationFrame: setImmediate, debounceRendering: setImmediate });
  return ofViewer('@bpmn-io/form-js-viewer') as { Form: new (options: object) => ViewerForm };
}

/** Renders and effects alternate over a few turns; rest is when the data stays the same. */
async function settled(form: ViewerForm): Promise<void> {
  let before = '';
  for (let turn = 0, still = 0; turn < 200 && still < 5; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = JSON.stringify(form._getState().data);
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Messages stay templates, by which their rule is known. */
const untranslated = { translate: ['value', (template: string) => template] };

/** Files are kept as lists of ids, so the viewer's own picker (which wants File objects) is replaced. */
const plainFilePicker = {
  __init__: ['plainFilePicker'],
  plainFilePicker: [
    'type',
    Object.assign(
      function register(formFields: { register(type: string, component: unknown): void }) {
        const component = Object.assign(() => null, {
          config: {
            type: 'filepicker',
            keyed: true,
            label: 'Files',
            group: 'basic-input',
            emptyValue: null,
            create: (options: object = {}) => ({ ...options }),
          },
        });
        formFields.register('filepicker', component);
      },
      { $inject: ['formFields'] },
    ),
  ],
};
