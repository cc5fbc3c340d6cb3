import { commonOrder, leadOfOrder, mergeOrder } from '../merge-order.ts';
import { eachVersion, lonePiece } from '../pieces.ts';
import type { Part, Piece, SideOf, Versions } from '../pieces.ts';
import { fieldKey, formKey, orderKey, readForm } from './read-form.ts';
import type { Field, Form } from './read-form.ts';

const wholeForms = 'form';

type Forms = readonly Form[];
type FormsRead = ReadonlyMap<string, ReadonlyMap<string, Field>>;

/** Forms in pieces: the form itself and its fields by id. */
export function mergeForms(versions: Versions<Forms>): Part<Forms> {
  const read = eachVersion(versions, readForms);
  const { base, mine, theirs } = read;
  if (!base || !mine || !theirs)
    return {
      pieces: eachVersion(versions, (forms) => new Map([[wholeForms, lonePiece(JSON.stringify(forms))]])),
      write: (sideOf) => versions[sideOf(wholeForms)],
      keysOf: () => [wholeForms],
    };
  const pieces = eachVersion({ base, mine, theirs }, piecesOf);
  for (const [key, lists] of ordersIn({ base, mine, theirs })) {
    const said = commonOrder(lists);
    for (const side of ['base', 'mine', 'theirs'] as const) pieces[side].set(key, lonePiece(said[side]));
  }
  return {
    pieces,
    write: (sideOf) => writeForms({ base, mine, theirs }, sideOf),
    keysOf: ({ file, elementId, elementType }) =>
      elementId === null || elementType === 'form'
        ? [formKey(file ?? '')]
        : [fieldKey(file ?? '', elementId)],
  };
}

/** Null where a form or a field in one has no id of its own. */
function readForms(forms: Forms): FormsRead | null {
  const read = new Map<string, ReadonlyMap<string, Field>>();
  for (const form of forms) {
    const fields = readForm(form);
    const id = String(form['id']);
    if (!fields || read.has(id)) return null;
    read.set(id, fields);
  }
  return read;
}

function piecesOf(forms: FormsRead): Map<string, Piece> {
  return new Map(
    [...forms.values()].flatMap((fields) => [...fields].map(([key, { piece }]) => [key, piece] as const)),
  );
}

/** The fields of each holder that is on every side, by the key of their order. */
function ordersIn({ base, mine, theirs }: Versions<FormsRead>): [string, Versions<readonly string[]>][] {
  return [...base].flatMap(([form, fields]) =>
    [...fields].flatMap(([key, { held }]) => {
      const [ours, other] = [mine, theirs].map((forms) => forms.get(form)?.get(key)?.held);
      return ours && other
        ? [
            [orderKey(key), { base: held, mine: ours, theirs: other }] as [
              string,
              Versions<readonly string[]>,
            ],
          ]
        : [];
    }),
  );
}

function writeForms(versions: Versions<FormsRead>, sideOf: SideOf): Form[] {
  const ids = eachVersion(versions, (forms) => [...forms.keys()]);
  const standing = new Set(
    [...ids.mine, ...ids.theirs].filter((id) => versions[sideOf(formKey(id))].get(id)?.has(formKey(id))),
  );
  return mergeOrder(ids, standing, leadOfOrder(ids)).map((id) => writeForm(versions, sideOf, id));
}

function writeForm(versions: Versions<FormsRead>, sideOf: SideOf, form: string): Form {
  const taken = new Map<string, Field>();
  for (const side of ['theirs', 'mine'] as const)
    for (const key of versions[side].get(form)?.keys() ?? []) {
      const field = versions[sideOf(key)].get(form)?.get(key);
      if (field) taken.set(key, field);
    }
  const inside = Map.groupBy(taken.keys(), (key) => taken.get(key)?.piece.parent ?? null);
  const rows = new Map<string, unknown>();
  const write = (key: string): Form => {
    const field = taken.get(key);
    if (!field) return {};
    const lists = eachVersion(versions, (forms) => forms.get(form)?.get(key)?.held ?? []);
    const lead = versions.base.get(form)?.has(key) ? sideOf(orderKey(key)) : leadOfOrder(lists);
    const held = mergeOrder(lists, new Set(inside.get(key)), lead).map(write);
    const holds = field.holds || held.length > 0;
    return { ...inRow(field, rows), ...(holds ? { components: held } : {}) };
  };
  return write(formKey(form));
}

/** Fields that share a row say so by its name, which each side may have made anew. */
function inRow({ json, row }: Field, rows: Map<string, unknown>): Form {
  const layout = json['layout'];
  if (row === '' || typeof layout !== 'object' || layout === null) return json;
  const name = rows.get(row) ?? (layout as Form)['row'];
  rows.set(row, name);
  return { ...json, layout: { ...layout, row: name } };
}
