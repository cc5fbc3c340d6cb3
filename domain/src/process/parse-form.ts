import { valueTypeOf } from '@baton/contract/forms/form-fields';
import { keyedTypes } from '@baton/contract/forms/form-schema';
import type { RoutingVariable } from './process-model.ts';

/** What the gate knows of a form-js schema. */
export interface ParsedForm {
  fileName: string;
  /** Null when the schema has none; the engine refuses to deploy such a form. */
  id: string | null;
  fields: FormField[];
  /** Null when it can be read. */
  fault: 'not-a-form' | 'too-big' | null;
}

interface FormField {
  /** `price`, `customer.name`, `items[].price`. */
  path: string;
  /** form-js component type. */
  type: string;
  /** Type of the routing variable such a field fills; null where any type may come. */
  variableType: RoutingVariable['type'] | null;
  /** The form itself lets nobody change it. */
  locked: boolean;
}

const maximum = { depth: 12, components: 2000 };
const unkeyed = new Set(['text', 'html', 'image', 'spacer', 'separator', 'button', 'table', 'iframe']);

/** Reads the fields of a schema; never throws, whatever it is given. */
export function parseForm(fileName: string, schema: unknown): ParsedForm {
  const form: ParsedForm = { fileName, id: null, fields: [], fault: null };
  if (!isRecord(schema) || !Array.isArray(schema['components'])) return { ...form, fault: 'not-a-form' };
  form.id = typeof schema['id'] === 'string' && schema['id'] ? schema['id'] : null;
  const walk = { seen: 0, fields: form.fields };
  if (!readComponents(walk, schema['components'], '', 0)) form.fault = 'too-big';
  return form;
}

function readComponents(
  walk: { seen: number; fields: FormField[] },
  components: unknown[],
  prefix: string,
  depth: number,
): boolean {
  if (depth > maximum.depth) return false;
  for (const component of components) {
    if (++walk.seen > maximum.components) return false;
    if (!isRecord(component)) continue;
    const type = textOf(component['type']);
    const inner = component['components'];
    if (Array.isArray(inner)) {
      const path = textOf(component['path']);
      const suffix = type === 'dynamiclist' ? '[].' : '.';
      if (!readComponents(walk, inner, path ? `${prefix}${path}${suffix}` : prefix, depth + 1)) return false;
      if (type === 'dynamiclist' && path) walk.fields.push(field(component, `${prefix}${path}`, type));
      continue;
    }
    const key = textOf(component['key']);
    if (key && !unkeyed.has(type)) walk.fields.push(field(component, `${prefix}${key}`, type));
  }
  return true;
}

function field(component: Record<string, unknown>, path: string, type: string): FormField {
  return {
    ...{ path, type },
    variableType: keyedTypes.has(type) ? valueTypeOf({ ...component, type }) : null,
    locked: component['disabled'] === true || component['readonly'] === true || type === 'expression',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
