import { canonicalJson } from '../../audit/index.ts';
import type { Piece } from '../pieces.ts';

export type Form = Record<string, unknown>;

/** A form, or a field in it, without the fields inside. */
export interface Field {
  json: Form;
  piece: Piece;
  /** Keys of the fields in it, in order. */
  held: string[];
  /** Whether it can hold any. */
  holds: boolean;
  /** Keys of the fields that share its row; empty where it has one to itself. */
  row: string;
}

/** The pieces of a form, of a field in it, and of the order of what one of them holds. */
export const formKey = (form: string) => `form:${form}`;
export const fieldKey = (form: string, field: string) => `field:${JSON.stringify([form, field])}`;
export const orderKey = (holder: string) => `order:${holder}`;

/** The parts of a form by their keys, itself the first; null where one has no id of its own. */
export function readForm(form: Form): Map<string, Field> | null {
  const id = form['id'];
  if (typeof id !== 'string' || id === '') return null;
  const fields = new Map<string, Field>();
  return add(form, formKey(id), null, '', { form: id, fields }) ? fields : null;
}

interface Reading {
  form: string;
  fields: Map<string, Field>;
}

function add(json: Form, key: string, parent: string | null, row: string, reading: Reading): boolean {
  if (reading.fields.has(key)) return false;
  const { components, ...own } = json;
  const inside = Array.isArray(components) ? (components as unknown[]) : [];
  const keys = inside.map((each) => keyIn(reading.form, each));
  if (keys.some((each) => each === null)) return false;
  const held = keys.filter((each) => each !== null);
  const root = formKey(reading.form);
  const needs = [...new Set([root, parent ?? root])].filter((each) => each !== key);
  reading.fields.set(key, {
    ...{ json: own, held, holds: Array.isArray(components), row },
    piece: {
      content: canonicalJson([parent, row, withoutRow(own)]),
      needs: needs.map((each) => ({ key: each, offer: null })),
      ...{ offers: new Set<string>(), parent },
    },
  });
  const rows = rowsOf(inside as Form[], held);
  return held.every((each, at) => add(inside[at] as Form, each, key, rows[at] ?? '', reading));
}

function keyIn(form: string, component: unknown): string | null {
  if (typeof component !== 'object' || component === null) return null;
  const { id, key, path } = component as Record<string, unknown>;
  const name = [id, key, path].find((each) => typeof each === 'string' && each !== '');
  return typeof name === 'string' ? fieldKey(form, name) : null;
}

/** For each field the keys of its row, where that is shared. */
function rowsOf(fields: readonly Form[], keys: readonly string[]): string[] {
  const nameOf = (field: Form) => (field['layout'] as { row?: unknown } | null | undefined)?.row;
  return fields.map((field) => {
    const name = nameOf(field);
    const sharing = typeof name === 'string' ? keys.filter((_, at) => nameOf(fields[at] ?? {}) === name) : [];
    return sharing.length > 1 ? sharing.join(' ') : '';
  });
}

/** The editor names rows anew; a column of no width is one that is not given. */
function withoutRow({ layout, ...own }: Form): Form {
  const columns = (layout as { columns?: unknown } | null | undefined)?.columns ?? null;
  return columns === null ? own : { ...own, columns };
}
