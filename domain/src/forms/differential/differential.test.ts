import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { corpusSize } from '../../../../tests/support/corpora.ts';
import { applyFieldRights } from '@baton/contract/forms/apply-field-rights';
import type { FieldRights } from '@baton/contract/forms/field-rights';
import { noFieldRights } from '@baton/contract/forms/field-rights';
import { formFields } from '@baton/contract/forms/form-fields';
import { keyedTypes } from '@baton/contract/forms/form-schema';
import { validateForm } from '../validate-form.ts';
import { formatPath, readPath, writePath } from '../value-path.ts';
import { viewData } from '../view-data.ts';
import { viewerMessageCodes } from '../viewer-faults.ts';
import type { Chance, RandomForm } from './random-form.ts';
import { chanceFrom, givenSignature, randomEntry, randomForm, randomLeftover } from './random-form.ts';
import type { RenderedForm } from './rendered-form.ts';
import { renderForm } from './rendered-form.ts';

type Values = Record<string, unknown>;

const submissions = corpusSize('FORM_SUBMISSIONS');
const seed = Number(process.env['FORM_SEED'] ?? 1);
const perForm = 12;

describe('the verdict without a browser', () => {
  it(
    `is the rendered viewer's, over ${submissions} submissions of random forms`,
    { timeout: 40_000 + submissions * 50 },
    async () => {
      let compared = 0;
      let faults = 0;
      const types = new Set<string>();
      for (let form = 0; compared < submissions; form++) {
        const chance = chanceFrom(seed * 1_000_003 + form);
        const result = await fillInRandomly(chance, `seed ${seed}, form ${form}`);
        compared += result.compared;
        faults += result.faults;
        for (const type of result.types) types.add(type);
      }
      // Both kinds of verdict must be common, or the comparison says nothing.
      expect(faults).toBeGreaterThan(submissions / 3);
      expect(types).toEqual(keyedTypes);
    },
  );
});

interface Filled {
  compared: number;
  faults: number;
  types: string[];
}

async function fillInRandomly(chance: Chance, label: string): Promise<Filled> {
  const form = randomForm(chance);
  const stored = chance.maybe(0.5) ? randomStored(chance, form, false) : randomStored(chance, form, true);
  const rights = chance.maybe(0.4) ? randomRights(chance, form) : noFieldRights;
  const shown = { ...viewData(form.schema, stored, rights), ...form.options };
  const rendered = await renderForm(applyFieldRights(form.schema, rights), shown);
  const edits: string[] = [];
  let faults = 0;
  for (let round = 0; round < perForm; round++) {
    if (round > 0) edits.push(await editSomething(chance, rendered));
    const viewer = rendered.submit();
    // All values are sent, hidden ones too: what a person typed before a field went away still steers conditions.
    const data = rendered.values();
    const verdict = validateForm({ ...form, data, stored, rights, attachments: () => true });
    // What may not be changed is handed on as it is stored, where the viewer shows (and sends) it tidied up.
    for (const { field, instance } of rendered.instances()) {
      const kept = readPath(shown, instance.valuePath);
      if (
        field.readonly &&
        kept !== undefined &&
        isDeepStrictEqual(kept, readPath(verdict.data, instance.valuePath))
      )
        writePath(viewer.data, instance.valuePath, kept);
    }
    for (const { instance, rows } of rendered.lists()) {
      const sent = readPath(viewer.data, instance.valuePath);
      writePath(
        viewer.data,
        instance.valuePath,
        Array.from({ length: rows }, (_, row) => readPath(sent, [row]) ?? {}),
      );
    }
    const trace = JSON.stringify({ label, edits, rights, stored, data, schema: form.schema });
    expect(faultsOf(verdict), trace).toEqual(viewerFaults(viewer));
    expect(plain(verdict.data), trace).toEqual(plain(viewer.data));
    faults += verdict.errors.length > 0 ? 1 : 0;
  }
  const types = rendered.instances().map(({ field }) => field.type);
  rendered.destroy();
  return { compared: perForm, faults, types };
}

/** Does what a person could do, and tells what it was. */
async function editSomething(chance: Chance, rendered: RenderedForm): Promise<string> {
  const lists = rendered.lists().filter(({ field }) => field['allowAddRemove'] !== false);
  if (lists.length > 0 && chance.maybe(0.25)) {
    const { instance } = chance.pick(lists);
    const add = chance.maybe(0.6);
    await (add ? rendered.addRow(instance) : rendered.removeRow(instance, 0));
    return `${add ? 'add to' : 'remove from'} ${formatPath(instance.valuePath)}`;
  }
  const open = rendered
    .instances()
    .filter(({ field }) => field.type !== 'expression' && !field.disabled && !field.readonly);
  if (open.length === 0) return 'nothing to edit';
  const { field, instance } = chance.pick(open);
  const entry = randomEntry(chance, field);
  await rendered.change(instance, entry);
  return `${formatPath(instance.valuePath)} = ${JSON.stringify(entry)}`;
}

function faultsOf({ errors }: { errors: { path: string; code: string }[] }): string[] {
  return errors.map(({ path, code }) => `${path} ${code}`).sort();
}

function viewerFaults({ faults }: { faults: { path: (string | number)[]; messages: string[] }[] }): string[] {
  return faults
    .flatMap(({ path, messages }) =>
      messages.map((message) => `${formatPath(path)} ${viewerMessageCodes[message] ?? 'pattern'}`),
    )
    .sort();
}

/** As JSON; the viewer leaves out rows in which nothing is shown, or makes them holes. */
function plain(data: Values): unknown {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    Array.isArray(value) ? value.map((entry: unknown) => entry ?? {}) : value,
  );
}

function randomStored(chance: Chance, { schema }: RandomForm, leftovers: boolean): Values {
  const stored: Values = {};
  for (const { path, kind, type } of formFields(schema)) {
    if (kind !== 'field' || path.includes('[]') || chance.maybe(0.5)) continue;
    const given = type === 'signature' && chance.maybe(0.5) ? givenSignature : randomEntry(chance, { type });
    const value = leftovers ? randomLeftover(chance, type) : given;
    // A moment is rewritten by the widget in its own format, so leftovers of that kind stay out.
    if (type !== 'datetime' && type !== 'filepicker') writePath(stored, path.split('.'), value);
  }
  return stored;
}

function randomRights(chance: Chance, { schema }: RandomForm): FieldRights {
  const places = formFields(schema);
  const some = (): string[] => places.flatMap(({ path }) => (chance.maybe(0.1) ? [path] : []));
  // That a demanded list needs a row is ours: the viewer knows no such rule.
  const required = some().filter((path) => places.some((one) => one.path === path && one.kind === 'field'));
  return { hidden: some(), read: some(), edit: some(), required };
}
