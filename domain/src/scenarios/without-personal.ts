import { createHash } from 'node:crypto';
import { placesOf, rootOf } from '@baton/contract/forms/form-schema';
import type { FieldPlace, FormComponent } from '@baton/contract/forms/form-schema';
import { isWithheld } from '../forms/index.ts';
import type { FieldRights, FormSchema } from '../forms/index.ts';
import type { NeutralTexts } from './neutral-texts.ts';
import type { StandIns } from './stand-ins.ts';

type Values = Record<string, unknown>;

/** What the values of one scenario are made impersonal with. */
export interface Impersonal {
  texts: NeutralTexts;
  people: StandIns;
  /** Names the drawing decides by. */
  decidedBy: ReadonlySet<string>;
  /** Words that stand in the type itself, and so are nobody's. */
  ownWords: ReadonlySet<string>;
}

/** The same for the form of one step: what could not be written there was not, whatever the step's outcome asked. */
interface OfStep extends Impersonal {
  rights: FieldRights;
}

/**
 * The values of a form without what may be personal. Choices, ticks, dates and small numbers stay; people become their
 * stand-ins; everything written becomes a neutral text, save a word of the type's own that it decides by; a demanded
 * file becomes one that is not there; and what is in no field of the form goes.
 */
export function withoutPersonal(schema: FormSchema, values: Values, how: OfStep): Values {
  const places = new Map([...placesOf(rootOf(schema))].map((place) => [place.path, place]));
  return Object.fromEntries(entriesOf(places, values, '', how));
}

type Places = ReadonlyMap<string, FieldPlace>;

function entriesOf(places: Places, values: Values, prefix: string, how: OfStep): [string, unknown][] {
  return Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    const path = prefix + key;
    const place = places.get(path);
    if (place && !isWritable(place, how)) return [];
    if (place?.kind === 'field') {
      const kept = valueOf(place.component, path, value, how);
      return kept === undefined ? [] : [[key, kept]];
    }
    if (place?.kind === 'list')
      return Array.isArray(value)
        ? [
            [
              key,
              value
                .filter(isRecord)
                .map((row) => Object.fromEntries(entriesOf(places, row, `${path}[].`, how))),
            ],
          ]
        : [];
    // The names of what is in no field may be somebody's, too: entries of a list are kept under their person.
    const leads = [...places.keys()].some((known) => known.startsWith(`${path}.`));
    return leads && isRecord(value)
      ? [[key, Object.fromEntries(entriesOf(places, value, `${path}.`, how))]]
      : [];
  });
}

function isWritable({ component, kind, path }: FieldPlace, { rights }: OfStep): boolean {
  if (component['readonly'] === true || component['disabled'] === true) return false;
  const columns = [...rights.edit, ...rights.required].some((known) => known.startsWith(`${path}[]`));
  return kind === 'group' || columns || !isWithheld(path, rights);
}

/** Undefined: it is left out. */
function valueOf(field: FormComponent, path: string, value: unknown, how: Impersonal): unknown {
  if (value === null || value === '' || typeof value === 'boolean') return value;
  switch (field.type) {
    case 'filepicker':
      return isDemanded(field) ? [noFile(path)] : undefined;
    case 'radio':
    case 'select':
    case 'checklist':
    case 'taglist':
      return chosen(field, value, how);
    case 'datetime':
      return field['disallowPassedDates'] === true && typeof value === 'string' ? farAhead(value) : value;
    case 'rating':
      return value;
    case 'signature':
      return typeof value === 'string' ? `typed:${how.texts.nameFor(value)}` : undefined;
    case 'expression':
      return undefined;
    case 'number':
      return numberOf(path, value, how);
    default:
      return typeof value === 'string' ? textOf(field, path, value, how) : undefined;
  }
}

function chosen({ valuesKey }: FormComponent, value: unknown, { people }: Impersonal): unknown {
  if (valuesKey !== 'personOptions') return value;
  const standIn = (one: unknown) => (typeof one === 'string' ? people.ofUsername(one) : null);
  return Array.isArray(value) ? value.flatMap((one) => standIn(one) ?? []) : (standIn(value) ?? undefined);
}

/** Seven digits and more may be somebody's number. */
const personalFrom = 1_000_000;

function numberOf(path: string, value: unknown, { texts, decidedBy }: Impersonal): unknown {
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  if (Math.abs(number) < personalFrom || decidedBy.has(path)) return value;
  return typeof value === 'string' ? String(texts.numberFor(number)) : texts.numberFor(number);
}

function textOf(field: FormComponent, path: string, value: string, how: Impersonal): string {
  if (decidesByWord(path, value, how)) return value;
  return how.texts.textFor(field, value);
}

function decidesByWord(path: string, value: string, { decidedBy, ownWords }: Impersonal): boolean {
  return decidedBy.has(path) && ownWords.has(value);
}

/** What may not lie in the past when it is filled in will not, whenever the scenario is run. */
function farAhead(value: string): string {
  return value.replace(/^\d{4}-02-29/, '2099-02-28').replace(/^\d{4}-/, '2099-');
}

function isDemanded(field: FormComponent): boolean {
  return (field['validate'] as { required?: unknown } | undefined)?.required === true;
}

/** An id that no file has: the run of a scenario puts an empty one in its place. */
function noFile(path: string): string {
  const hex = createHash('sha256').update(path).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
