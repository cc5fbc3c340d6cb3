import { languages } from '@baton/contract/language';
import type { LocalizedText } from '@baton/contract/language';
import type { Ticket } from '@baton/contract/http/tickets';
import type { Database } from '@baton/db';
import { listOptions } from '../organisation/index.ts';
import type { FormOption } from '../organisation/index.ts';
import { pickFieldPaths, readFieldPath } from './field-path.ts';
import type { TypeField } from './type-fields.ts';
import type { VisibleField } from './visible-fields.ts';

type Block = Ticket['blocks'][number];

/** The blocks every type has come first, in this order. */
const known = ['customer', 'request', 'completion', 'closure'];

interface FieldsOfData {
  fields: readonly VisibleField[];
  data: Record<string, unknown>;
}

/** The readable fields that hold something, in the groups of their forms, ready to be shown. */
export async function ticketBlocks(
  db: Database,
  fields: readonly VisibleField[],
  data: Record<string, unknown>,
): Promise<Block[]> {
  const [blocks = []] = await blocksOfEach(db, [{ fields, data }]);
  return blocks;
}

/** The same for several data at once: what the organisation offers is looked up once for all of them. */
export async function blocksOfEach(db: Database, each: readonly FieldsOfData[]): Promise<Block[][]> {
  const filled = each.map(filledFields);
  const keys = filled.flat().flatMap(({ field }) => field.valuesKey ?? []);
  const options = await listOptions(db, keys);
  return filled.map((one) => blocksOf(one, options));
}

interface FilledField {
  field: TypeField;
  value: unknown;
}

function filledFields({ fields, data }: FieldsOfData): FilledField[] {
  return fields.flatMap(({ field, paths }) => {
    const value = readFieldPath(pickFieldPaths(data, paths), field.path);
    return isEmpty(value) ? [] : [{ field, value }];
  });
}

function blocksOf(filled: readonly FilledField[], options: Record<string, FormOption[]>): Block[] {
  const blocks = new Map<string, Block>();
  for (const { field, value } of filled) {
    const { path, label, type } = field;
    const block = blocks.get(field.block.key) ?? { ...field.block, fields: [] };
    const text = textOf(field, value, options);
    block.fields.push({ path, label, type, value, ...(text ? { text } : {}) });
    blocks.set(field.block.key, block);
  }
  return [...blocks.values()].sort((a, b) => rank(a) - rank(b));
}

function rank({ key }: Block): number {
  const place = known.indexOf(key);
  return place < 0 ? known.length : place;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What a chosen option, or several, reads like; null for fields without options. */
function textOf(
  field: TypeField,
  value: unknown,
  options: Record<string, FormOption[]>,
): LocalizedText | null {
  const offered = field.valuesKey ? options[field.valuesKey] : undefined;
  if (!offered && field.options.size === 0) return null;
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  const wording = (key: string, language: keyof LocalizedText): string => {
    if (offered) return offered.find((option) => option.value === key)?.label ?? key;
    return field.options.get(key)?.[language] ?? key;
  };
  return Object.fromEntries(
    languages.map((language) => [language, chosen.map((key) => wording(key, language)).join(', ')]),
  );
}
