import type { Chance } from '../differential/random-form.ts';
import type { JsonSchema, ObjectSchema } from './json-schema.ts';

/** Texts of which one fits nearly every rule that random forms have. */
const texts = [
  'abc',
  'a',
  'ab',
  'aaaa',
  '123',
  '1234',
  '1',
  '12.5',
  'a@b.c',
  '2027-01-02',
  '08:15',
  '2027-01-02T08:15',
];
const marks = ['typed:Lin', 'drawn:1,1 20,9'];

/** No value fits, as happens where a form contradicts itself. */
export class Unfillable extends Error {}

/** A value that fits a schema, drawn by chance. Throws `Unfillable`. */
export function drawValue(chance: Chance, schema: JsonSchema): unknown {
  const { type, enum: options, const: only } = schema;
  if (only !== undefined) return only;
  if (Array.isArray(options)) return chance.pick(options as unknown[]);
  const kind = Array.isArray(type) ? chance.pick(type as unknown[]) : type;
  switch (kind) {
    case 'null':
      return null;
    case 'boolean':
      return chance.maybe(0.5);
    case 'integer':
    case 'number':
      return drawNumber(chance, schema, kind);
    case 'string':
      return drawText(chance, schema);
    case 'array':
      return drawList(chance, schema);
    default:
      return drawObject(chance, schema as ObjectSchema);
  }
}

function drawObject(chance: Chance, { properties, required }: ObjectSchema): Record<string, unknown> {
  const names = Object.keys(properties).filter((name) => required.includes(name) || chance.maybe(0.7));
  return Object.fromEntries(names.map((name) => [name, drawValue(chance, properties[name] ?? {})]));
}

function drawNumber(chance: Chance, { minimum = -50, maximum = 50 }: JsonSchema, kind: string): number {
  const [least, most] = [Number(minimum), Math.max(Number(maximum), Number(minimum))];
  const drawn = least + chance.below(most - least + 1);
  return kind === 'number' && chance.maybe(0.3) && drawn < most ? drawn + 0.5 : drawn;
}

function drawText(chance: Chance, schema: JsonSchema): string {
  const { minLength = 0, maxLength = Infinity, pattern, format, description } = schema;
  if (/One of the options/.test(String(description))) return 'a';
  const fits = [...texts, ...marks].filter(
    (text) =>
      text.length >= Number(minLength) &&
      text.length <= Number(maxLength) &&
      (pattern === undefined || new RegExp(String(pattern), 'u').test(text)) &&
      (format !== 'date' || text === '2027-01-02') &&
      (format !== 'email' || text.includes('@')),
  );
  if (fits.length === 0) throw new Unfillable(JSON.stringify(schema));
  return chance.pick(fits);
}

function drawList(chance: Chance, schema: JsonSchema): unknown[] {
  const { items, minItems = 0, maxItems = 3, description } = schema;
  const [least, most] = [Number(minItems), Math.min(Number(maxItems), Number(minItems) + 2)];
  const item = { description, ...(items as JsonSchema) };
  const drawn = Array.from({ length: least + chance.below(most - least + 1) }, () => drawValue(chance, item));
  // What is chosen several times is chosen once.
  return 'properties' in item ? drawn : [...new Set(drawn)].filter((each) => each !== null);
}

/** The same value with one thing in it that does not fit; null where there is nothing to spoil. */
export function spoil(chance: Chance, schema: ObjectSchema, value: unknown): unknown {
  const data = value as Record<string, unknown>;
  const name = chance.pick([...Object.keys(data), '']);
  const inner = schema.properties[name];
  if (!inner) return null;
  const { type, enum: options } = inner;
  const kinds = Array.isArray(type) ? (type as unknown[]) : [type];
  if (inner['properties'] && chance.maybe(0.8)) {
    const spoilt = spoil(chance, inner as ObjectSchema, data[name]);
    return spoilt === null ? null : { ...data, [name]: spoilt };
  }
  if (schema.required.includes(name) && chance.maybe(0.5)) {
    const { [name]: _, ...rest } = data;
    return rest;
  }
  if (inner['properties']) return null;
  if (Array.isArray(options)) return { ...data, [name]: 'zzz' };
  if (kinds.includes('integer')) return { ...data, [name]: 2.5 };
  if (kinds.includes('number')) {
    const { maximum } = inner;
    return { ...data, [name]: typeof maximum === 'number' && chance.maybe(0.5) ? maximum + 1 : 'abc' };
  }
  if (kinds.includes('boolean')) return { ...data, [name]: 'yes' };
  return { ...data, [name]: { a: 1 } };
}
