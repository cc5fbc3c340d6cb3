import { createHash } from 'node:crypto';
import { customFieldsModule } from '@baton/contract/forms/custom-fields';
import type { FieldRights } from '@baton/contract/forms/field-rights';
import { applyFieldRights } from '@baton/contract/forms/apply-field-rights';
import type { FormRuntime, FormServices, ViewerMessage } from './form-runtime.ts';
import { loadFormRuntime } from './form-runtime.ts';
import type { FormComponent, FormSchema } from '@baton/contract/forms/form-schema';

/** A form imported into the viewer, rights applied, ready to look at any number of submissions. */
export interface OpenForm extends FormServices {
  fingerprint: string;
  runtime: FormRuntime;
  /** The imported root: every component has an id. */
  root: FormComponent;
  /** Top-level names its expressions, texts and option keys use. */
  expressionNames: readonly string[];
  /** Values as the viewer first holds them: wrong types emptied, defaults filled in. */
  initialise(data: Record<string, unknown>): Record<string, unknown>;
}

const keptForms = 200;
const openForms = new Map<string, OpenForm>();

/** The imported form of a schema under field rights, cached by their content. Throws what the viewer throws on import. */
export function openForm(schema: FormSchema, rights: FieldRights): OpenForm {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([schema, rights]))
    .digest('base64');
  const known = openForms.get(fingerprint);
  if (known) {
    // Last used, last to go.
    openForms.delete(fingerprint);
    openForms.set(fingerprint, known);
    return known;
  }
  const opened = importForm(applyFieldRights(schema, rights), fingerprint);
  openForms.set(fingerprint, opened);
  const [oldest] = openForms.keys();
  if (openForms.size > keptForms && oldest !== undefined) openForms.delete(oldest);
  return opened;
}

/** Forgets a form, so that one whose work was cut off cannot be used again. */
export function forgetForm(form: OpenForm): void {
  openForms.delete(form.fingerprint);
}

/** Imports a schema without the cache. Throws what the viewer throws: unknown types, paths claimed twice. */
export function importForm(schema: FormSchema, fingerprint = ''): OpenForm {
  const runtime = loadFormRuntime();
  const form = new runtime.Form({
    additionalModules: [
      { renderer: ['value', null], translate: ['value', viewerMessage] },
      customFieldsModule,
    ],
  });
  const { schema: root } = form.get('importer').importSchema(schema);
  return {
    fingerprint,
    runtime,
    root,
    expressionNames: runtime.getSchemaVariables(withoutBindings(root)),
    importer: form.get('importer'),
    formFields: form.get('formFields'),
    pathRegistry: form.get('pathRegistry'),
    validator: form.get('validator'),
    conditionChecker: form.get('conditionChecker'),
    expressionLanguage: form.get('expressionLanguage'),
    initialise: (data) => form._getInitializedFieldData(data),
  };
}

function viewerMessage(template: string, replacements: Record<string, unknown> = {}): ViewerMessage {
  return { template, replacements, toString: () => template };
}

/** Without keys and paths the viewer finds the names that expressions use, and those alone. */
function withoutBindings(component: FormComponent): FormComponent {
  const { key: _key, path: _path, components, ...rest } = component;
  return { ...rest, type: component.type, components: (components ?? []).map(withoutBindings) };
}
