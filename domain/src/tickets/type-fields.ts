import { languages } from '@baton/contract/language';
import type { Language, LocalizedText } from '@baton/contract/language';
import { formFields, localizeForm } from '../forms/index.ts';
import type { FormSchema } from '../forms/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';

/** A field of a ticket type as people read it, wherever in its forms it stands. */
export interface TypeField {
  /** As field rights name it; columns of a list are not fields of their own. */
  path: string;
  type: string;
  label: LocalizedText;
  /** The group it stands in on its form. */
  block: { key: string; label: LocalizedText };
  /** Key under which its options come from the organisation. */
  valuesKey: string | null;
  /** Options that stand in the form: value → text. */
  options: Map<string, LocalizedText>;
  /** Of a list: `items[].price` …; otherwise empty. */
  columns: string[];
}

const remembered = new WeakMap<TypeVersion, Map<string, TypeField[]>>();

/** The fields of each form of a version, by form id. */
export function typeFields(version: TypeVersion): Map<string, TypeField[]> {
  const known = remembered.get(version);
  if (known) return known;
  const fields = new Map([...version.forms].map(([id, schema]) => [id, fieldsOfForm(schema)]));
  remembered.set(version, fields);
  return fields;
}

function fieldsOfForm(schema: FormSchema): TypeField[] {
  const fields = new Map<string, TypeField>();
  for (const language of languages) {
    for (const [block, field] of fieldsInBlocks(localizeForm(schema, language))) {
      const known = fields.get(field.path);
      const entry = known ?? {
        ...field,
        label: {},
        block: { key: block.key, label: {} },
        options: new Map(),
      };
      fields.set(field.path, entry);
      addTexts(entry, language, field, block.label);
    }
  }
  return [...fields.values()];
}

interface FoundField {
  path: string;
  type: string;
  label: string;
  valuesKey: string | null;
  values: FieldOption[];
  columns: string[];
}

interface FieldOption {
  value: string;
  label: string;
}

function* fieldsInBlocks(schema: FormSchema): Generator<[{ key: string; label: string }, FoundField]> {
  const components = (schema['components'] ?? []) as FormSchema[];
  for (const component of components) {
    const isGroup = Array.isArray(component['components']);
    const key = isGroup ? textOf(component['path']) || textOf(component['id']) : 'other';
    const block = { key, label: isGroup ? textOf(component['label']) : '' };
    const all = formFields({ ...schema, components: [component] });
    const values = optionsByPath([component]);
    for (const field of all) {
      if (field.kind === 'group' || field.path.includes('[]')) continue;
      const columns = all.filter(({ kind, path }) => kind === 'field' && path.startsWith(`${field.path}[].`));
      const type = field.kind === 'list' ? 'list' : field.type;
      const own = { type, values: values.get(field.path) ?? [], columns: columns.map(({ path }) => path) };
      yield [block, { ...field, ...own }];
    }
  }
}

/** Options that stand in the form, by the path of their field. */
function optionsByPath(components: readonly FormSchema[], prefix = ''): Map<string, FieldOption[]> {
  const found = components.flatMap((component): [string, FieldOption[]][] => {
    const inner = component['components'];
    const path = textOf(component['path']);
    if (Array.isArray(inner))
      return [...optionsByPath(inner as FormSchema[], path ? `${prefix}${path}.` : prefix)];
    const { values } = component;
    return Array.isArray(values) ? [[prefix + textOf(component['key']), values as FieldOption[]]] : [];
  });
  return new Map(found);
}

function addTexts(entry: TypeField, language: Language, field: FoundField, blockLabel: string): void {
  entry.label[language] = field.label;
  entry.block.label[language] = blockLabel;
  for (const { value, label } of field.values) {
    entry.options.set(value, { ...entry.options.get(value), [language]: label });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
