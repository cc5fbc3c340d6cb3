type Values = Record<string, unknown>;
type Component = Record<string, unknown> & { type: string };

/** A source of chance that a seed repeats. */
export interface Chance {
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  maybe(probability: number): boolean;
}

export interface RandomForm {
  schema: { type: 'default'; components: Component[] };
  options: Record<string, { value: string; label: string }[]>;
}

/** Numbers from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (choices) => choices[below(choices.length)] as (typeof choices)[number],
    maybe: (probability) => next() < probability,
  };
}

const texts = ['', 'a', 'ab', 'other', 'x@y.zz', '+8613800138000', 'long text here', '  pad  '];
const numbers = [null, 0, 1, 2.5, 3.14159, -7, 100];
const choices = ['a', 'b', 'other'];
const dates = [null, '2027-01-02', '2031-12-31'];
const times = [null, '08:15', '23:45'];
const moments = [null, '2027-01-02T10:00', '2031-12-31T23:45'];
const patterns = ['^[a-z ]+$', 'a', '^\\d*$'];
const signatures = [null, 'typed:Lin', 'drawn:12,40 15,44;80,20'];
const leafTypes = [
  ...['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'datetime'],
  ...['filepicker', 'expression', 'textfield', 'number', 'select', 'text', 'rating', 'signature'],
];

/** What is only looked at: it must not come between the fields. */
const views: readonly Component[] = [
  { type: 'text', text: 'Read {{f1}}' },
  { type: 'table', label: 'Rows', dataSource: '=c1', columns: [{ key: 'f1', label: 'F' }], rowCount: 10 },
  { type: 'image', alt: 'Nothing' },
  { type: 'separator' },
  { type: 'spacer', height: 30 },
  { type: 'button', label: 'Send', action: 'submit' },
];

/** A form of a few components, some inside groups and lists, with conditions on what stands before them. */
export function randomForm(chance: Chance): RandomForm {
  const maker: Maker = { chance, count: 0, topKeys: [], steady: new Set() };
  const components = Array.from({ length: 3 + chance.below(4) }, () => component(maker, 0, []));
  return { schema: { type: 'default', components }, options: { people: offered(['a', 'b', 'p1']) } };
}

/** Something a person could enter into a field. */
export function randomEntry(chance: Chance, field: Readonly<Record<string, unknown>>): unknown {
  switch (field['type']) {
    case 'number': {
      const entered = chance.pick(numbers);
      return field['serializeToString'] && entered !== null ? String(entered) : entered;
    }
    case 'checkbox':
      return chance.maybe(0.5);
    case 'radio':
    case 'select':
      return chance.pick([null, ...enterable(field)]);
    case 'checklist':
    case 'taglist':
      return enterable(field).filter(() => chance.maybe(0.5));
    case 'datetime':
      return chance.pick(
        field['subtype'] === 'time' ? times : field['subtype'] === 'datetime' ? moments : dates,
      );
    case 'filepicker':
      return chance.pick([null, [], ['f1'], ['f1', 'f2']]);
    case 'rating':
      return chance.pick(field['scale'] === 2 ? [null, 1, 2] : [null, 1, 2, 3]);
    case 'signature':
      return chance.pick(signatures);
    default:
      return chance.pick(texts);
  }
}

/** A signature as it was sent before, by somebody. */
export const givenSignature = 'typed:Tang\nid-1 2026-11-24T06:00:00.000Z Tang';

/** Anything at all, for what an earlier version of a form or another program left behind. */
export function randomLeftover(chance: Chance, type: string): unknown {
  // The viewer itself breaks over a computed choice of several that is no list.
  if (type === 'checklist' || type === 'taglist')
    return chance.pick([null, [], ['a'], ['zzz'], ['b', 'zzz', 5]]);
  return chance.pick([
    null,
    '',
    'a',
    'b',
    'zzz',
    5,
    '5',
    'abc',
    true,
    [],
    ['a'],
    ['a', 'zzz'],
    { a: 1 },
    [{}],
    -1.5,
    givenSignature,
  ]);
}

interface Maker {
  chance: Chance;
  count: number;
  topKeys: string[];
  /** Keys of what only the person changes: the viewer computes on them at once, on others one change later. */
  steady: Set<string>;
}

function component(maker: Maker, depth: number, rowKeys: string[]): Component {
  const { chance } = maker;
  if (depth < 2 && chance.maybe(0.22)) return container(maker, depth, rowKeys);
  const key = `f${++maker.count}`;
  const made: Component = { id: key, ...field(maker, key, depth > 0 ? rowKeys : []) };
  // What is computed on submit keeps its value from one attempt to the next, so conditions on it are left out.
  if (made.type !== 'text' && made['computeOn'] !== 'presubmit') {
    if (made.type !== 'expression' && !made['conditional'] && !made['valuesExpression'])
      maker.steady.add(key);
    if (depth === 0) maker.topKeys.push(key);
    else rowKeys.push(key);
  }
  return made;
}

function container(maker: Maker, depth: number, rowKeys: string[]): Component {
  const { chance } = maker;
  const id = `c${++maker.count}`;
  const isList = chance.maybe(0.6);
  const inner = isList ? [] : rowKeys;
  const components = Array.from({ length: 1 + chance.below(3) }, () => component(maker, depth + 1, inner));
  const place = isList ? { path: id } : chance.maybe(0.5) ? { path: id } : {};
  const list = isList ? { defaultRepetitions: chance.below(3), allowAddRemove: chance.maybe(0.8) } : {};
  return {
    type: isList ? 'dynamiclist' : 'group',
    id,
    ...place,
    ...list,
    ...condition(maker, []),
    components,
  };
}

function field(maker: Maker, key: string, rowKeys: string[]): Component {
  const { chance } = maker;
  const type = chance.pick(leafTypes);
  if (type === 'text') return { ...chance.pick(views), ...condition(maker, rowKeys) };
  if (type === 'expression') {
    const steady = { ...maker, topKeys: maker.topKeys.filter((one) => maker.steady.has(one)) };
    const steadyInRow = rowKeys.filter((one) => maker.steady.has(one));
    const join = `"v" + ${name(steady, steadyInRow)}`;
    const expression = `=${chance.pick([join, '1 + 1', `if ${test(steady, steadyInRow)} then "yes" else null`])}`;
    return { type, key, expression, computeOn: chance.pick(['change', 'change', 'presubmit']) };
  }
  const made: Component = { type, key, label: key, ...condition(maker, rowKeys), ...rules(maker, type) };
  if (['radio', 'select', 'checklist', 'taglist'].includes(type)) Object.assign(made, options(chance));
  if (type === 'datetime')
    Object.assign(made, {
      subtype: chance.pick(['date', 'time', 'datetime']),
      timeInterval: 15,
      timeSerializingFormat: 'no_timezone',
    });
  if (type === 'filepicker') made['multiple'] = true;
  if (type === 'rating' && chance.maybe(0.5)) made['scale'] = chance.pick([2, 3, 10]);
  if (type === 'rating' && chance.maybe(0.1)) made['defaultValue'] = 2;
  if (type === 'textfield' && chance.maybe(0.1)) made['defaultValue'] = 'a';
  if (chance.maybe(0.06)) made['disabled'] = true;
  if (chance.maybe(0.08)) made['readonly'] = chance.pick<unknown>([true, `=${test(maker, rowKeys)}`]);
  return made;
}

function rules({ chance }: Maker, type: string): Values {
  const validate: Values = {};
  if (chance.maybe(0.4)) validate['required'] = true;
  if (type === 'number') {
    if (chance.maybe(0.4)) validate['min'] = chance.pick<unknown>([0, 2, '=1 + 1']);
    if (chance.maybe(0.4)) validate['max'] = chance.pick<unknown>([3, 50, '=f1']);
  }
  if (type === 'textfield' || type === 'textarea') {
    if (chance.maybe(0.3)) validate['minLength'] = chance.pick<unknown>([2, '=1 + 2']);
    if (chance.maybe(0.3)) validate['maxLength'] = 4;
    if (chance.maybe(0.25)) validate['pattern'] = chance.pick(patterns);
    else if (chance.maybe(0.2)) validate['validationType'] = chance.pick(['email', 'phone']);
  }
  const decimals = type === 'number' && chance.maybe(0.4) ? { decimalDigits: chance.pick([0, 1, 2]) } : {};
  const step = type === 'number' && chance.maybe(0.2) ? { increment: chance.pick(['0.5', '2']) } : {};
  const asText = type === 'number' && chance.maybe(0.2) ? { serializeToString: true } : {};
  return { validate, ...decimals, ...step, ...asText };
}

function options(chance: Chance): Values {
  return chance.pick<Values>([
    { values: offered(choices) },
    { values: offered(choices) },
    { valuesKey: 'people' },
    { valuesExpression: '=if f1 = "a" then ["a", "p1"] else ["a", "b", "other"]' },
  ]);
}

function offered(values: readonly string[]): { value: string; label: string }[] {
  return values.map((value) => ({ value, label: value.toUpperCase() }));
}

function enterable(field: Readonly<Record<string, unknown>>): string[] {
  return field['valuesKey'] ? ['a', 'b', 'p1'] : field['valuesExpression'] ? ['a'] : choices;
}

function condition(maker: Maker, rowKeys: string[]): Values {
  return maker.chance.maybe(0.25) ? { conditional: { hide: `=${test(maker, rowKeys)}` } } : {};
}

function test(maker: Maker, rowKeys: string[]): string {
  const { chance, topKeys } = maker;
  if (rowKeys.length > 0 && chance.maybe(0.15)) {
    return topKeys.length > 0 && chance.maybe(0.5) ? `parent.${chance.pick(topKeys)} = "a"` : 'i[1] = 2';
  }
  const left = name(maker, rowKeys);
  const right = maker.chance.pick(['"a"', '"other"', 'null', '1', '2', 'true', '""', '"typed:Lin"']);
  return maker.chance.pick([`${left} = ${right}`, `${left} != ${right}`, `not(${left} = ${right})`]);
}

function name({ chance, topKeys }: Maker, rowKeys: string[]): string {
  if (rowKeys.length > 0 && chance.maybe(0.6)) return `this.${chance.pick(rowKeys)}`;
  return topKeys.length > 0 ? chance.pick(topKeys) : 'nothing';
}
