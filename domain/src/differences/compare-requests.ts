import type { BreakingChange } from '@baton/contract/http/type-differences';
import { valueSchema } from '../forms/index.ts';
import type { JsonSchema, RequestField } from '../forms/index.ts';
import { fieldName } from './field-name.ts';

export type FieldChange = Omit<BreakingChange, 'stepId' | 'stepName'>;

/** What of the fields that can be sent a program notices: what it sends today would be refused, or not be taken. */
export function compareRequests(
  before: readonly RequestField[],
  after: readonly RequestField[],
): FieldChange[] {
  const earlier = new Map(before.map((field) => [field.path, field]));
  const later = new Map(after.map((field) => [field.path, field]));
  const kept = before.flatMap((was): FieldChange[] => {
    const is = later.get(was.path);
    if (is) return changesOf(was, is);
    // A field that is the same component goes on under another key.
    const moved = after.find(
      ({ path, component }) =>
        !earlier.has(path) && component.id !== undefined && component.id === was.component.id,
    );
    return moved
      ? [change(moved, 'renamed', was.path, moved.path), ...changesOf(was, moved)]
      : [change(was, 'removed', null, null)];
  });
  const moved = new Set(kept.flatMap(({ kind, after: to }) => (kind === 'renamed' ? [to] : [])));
  const asked = after.filter(({ path, awaited }) => awaited && !earlier.has(path) && !moved.has(path));
  // A list that is asked for with its rows is named once.
  const inner = asked.filter(({ path }) => !asked.some((each) => path.startsWith(`${each.path}[]`)));
  return [...kept, ...inner.map((field) => change(field, 'required', null, null))];
}

/** Rules of a value, and whether less fits when they grow. */
const rules = {
  ...{ minLength: true, minimum: true, minItems: true },
  ...{ maxLength: false, maximum: false, maxItems: false },
} as const;

function changesOf(was: RequestField, is: RequestField): FieldChange[] {
  const [earlier, later] = [valueSchema(was.component), valueSchema(is.component)];
  const [kind, next] = [kindOf(was, earlier), kindOf(is, later)];
  if (kind !== next && !(kind === 'integer' && next === 'number')) return [change(is, 'retyped', kind, next)];
  const asked = (!was.awaited && is.awaited) || (!was.required && is.required);
  return [
    ...(asked ? [change(is, 'required', null, null)] : []),
    ...optionsOf(earlier)
      .filter((option) => !optionsOf(later).includes(option))
      .map((option) => change(is, 'option_removed', option, null)),
    ...Object.entries(rules).flatMap(([rule, grows]) =>
      narrowed(is, { rule, grows }, earlier[rule], later[rule]),
    ),
    ...(later['pattern'] !== undefined && later['pattern'] !== earlier['pattern']
      ? [change(is, 'narrowed', wordOf(earlier['pattern']), wordOf(later['pattern']))]
      : []),
  ];
}

function narrowed(
  field: RequestField,
  { rule, grows }: { rule: string; grows: boolean },
  was: unknown,
  is: unknown,
): FieldChange[] {
  if (is === undefined || was === is) return [];
  const less = was === undefined || (grows ? Number(is) > Number(was) : Number(is) < Number(was));
  return less
    ? [
        change(
          field,
          'narrowed',
          was === undefined ? null : `${rule} ${String(was)}`,
          `${rule} ${String(is)}`,
        ),
      ]
    : [];
}

/** What a value is, for whoever sends it: `string`, `integer`, `date`, `option`, `list of option` … */
function kindOf({ component }: RequestField, { type, format, items, enum: options }: JsonSchema): string {
  if (component.type === 'dynamiclist') return 'rows';
  if (component.type === 'datetime') return String(component['subtype'] ?? 'date');
  if (component.type === 'signature' || component.type === 'filepicker') return component.type;
  if (Array.isArray(options)) return 'option';
  if (type === 'array') return `list of ${kindOf({ component: {} } as RequestField, items as JsonSchema)}`;
  return typeof format === 'string' && format !== 'email' ? format : String(type ?? 'any');
}

function optionsOf({ enum: options, items }: JsonSchema): string[] {
  if (Array.isArray(options)) return options.map(String);
  return items ? optionsOf(items as JsonSchema) : [];
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function change(
  { path, component }: RequestField,
  kind: FieldChange['kind'],
  before: string | null,
  after: string | null,
): FieldChange {
  return { path, name: fieldName(component), kind, before, after };
}
