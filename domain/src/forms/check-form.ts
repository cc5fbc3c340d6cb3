import type { Finding } from '@baton/contract/process/finding';
import { fill } from '@baton/contract/process/localized';
import type { FormFault } from './form-fault.ts';
import { checkComponent } from './check-component.ts';
import { formFindingTexts } from './form-finding-texts.ts';
import type { FormComponent, FormSchema } from '@baton/contract/forms/form-schema';
import { innerPrefix, placeOf, rootOf } from '@baton/contract/forms/form-schema';
import { importForm } from './open-form.ts';

const limits = { characters: 500_000, components: 1000, depth: 10 };
const knownSchemaVersion = 19;

/**
 * Everything that keeps a form from being published: components that embed foreign content or are unknown, keys
 * that are missing, doubled or reach a prototype, and what a submission or a browser could be stopped with.
 * Never throws, whatever it is given.
 */
export function checkForm(schema: unknown, file = ''): Finding[] {
  return [...faultsOf(schema)].map((fault) => toFinding(fault, file));
}

function* faultsOf(schema: unknown): Generator<FormFault> {
  const root = readRoot(schema);
  if (!root) return yield { rule: 'form-not-a-form', component: null, value: '' };
  const tooLarge = sizeFault(root);
  if (tooLarge) return yield { rule: 'form-too-large', component: null, value: tooLarge };
  const version = root['schemaVersion'];
  if (typeof version === 'number' && version > knownSchemaVersion) {
    yield { rule: 'form-version-newer', component: null, value: String(version) };
  }
  const faults = [...checkComponents(root)];
  yield* faults;
  if (faults.length === 0) yield* tryImport(root);
}

function readRoot(schema: unknown): FormComponent | null {
  if (typeof schema !== 'object' || schema === null) return null;
  const { type, components } = schema as Record<string, unknown>;
  if ((type !== undefined && type !== 'default') || !Array.isArray(components)) return null;
  try {
    return rootOf(schema as FormSchema);
  } catch {
    return null;
  }
}

function sizeFault(root: FormComponent): string | null {
  let count = 0;
  const tooDeep = (component: FormComponent, depth: number): boolean => {
    count++;
    return depth > limits.depth || (component.components ?? []).some((inner) => tooDeep(inner, depth + 1));
  };
  if (tooDeep(root, 0)) return `depth > ${limits.depth}`;
  if (count > limits.components) return `components > ${limits.components}`;
  return JSON.stringify(root).length > limits.characters ? `characters > ${limits.characters}` : null;
}

function* checkComponents(root: FormComponent): Generator<FormFault> {
  const ids = new Set<unknown>();
  const paths = new Set<string>();
  const topNames = new Set<string>();
  for (const { component, place } of walk(root, '')) {
    yield* checkComponent(component, place);
    if (component.id !== undefined && ids.has(component.id)) {
      yield { rule: 'form-id-twice', component, value: String(component.id) };
    }
    ids.add(component.id);
    if (!place || place.kind === 'group' || place.path === '') continue;
    if (paths.has(place.path)) yield { rule: 'form-key-twice', component, value: place.path };
    paths.add(place.path);
    topNames.add(/^[^.[]*/.exec(place.path)?.[0] ?? '');
  }
  for (const { component } of walk(root, '')) {
    const source = component['valuesKey'];
    if (typeof source === 'string' && topNames.has(source)) {
      yield { rule: 'form-values-key-taken', component, value: source };
    }
  }
}

function* walk(
  parent: FormComponent,
  prefix: string,
): Generator<{ component: FormComponent; place: ReturnType<typeof placeOf> }> {
  for (const component of parent.components ?? []) {
    const place = placeOf(component, prefix);
    yield { component, place };
    yield* walk(component, innerPrefix(place, prefix));
  }
}

function* tryImport(root: FormComponent): Generator<FormFault> {
  try {
    importForm(root).initialise({});
  } catch (error) {
    yield { rule: 'form-import-failed', component: null, value: error instanceof Error ? error.message : '' };
  }
}

function toFinding({ rule, component, value }: FormFault, file: string): Finding {
  const { severity, message, mend } = formFindingTexts[rule];
  const values = { value: value.slice(0, 200) };
  const label = component?.label ?? component?.['dateLabel'];
  return {
    rule,
    severity,
    file,
    elementId: typeof component?.id === 'string' ? component.id : null,
    elementName: typeof label === 'string' ? label : null,
    line: null,
    message: fill(message, values),
    mend: fill(mend, values),
    quickFix: null,
  };
}
