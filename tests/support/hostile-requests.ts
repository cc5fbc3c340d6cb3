import fc from 'fast-check';
import {
  hostileName,
  hostileValue,
  hostileWord,
  sharpCursors,
  sharpValues,
  sharpWords,
} from './hostile-values.ts';

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string;
  /** Path and query, sent as they are. */
  path: string;
  headers: Record<string, string>;
  body?: Buffer;
  /** Its address may be another operation's, or nobody's. */
  astray: boolean;
}

/** An operation with an address and a body that fit it. */
export interface Fitting {
  method: string;
  /** With `{name}` for parameters. */
  path: string;
  parameters: Record<string, string>;
  query: string[];
  headers: Record<string, string>;
  /** A value for JSON, bytes for anything else. */
  body?: unknown;
}

/** Each place of a fitting request once with each of what most often goes unnoticed until it is to be stored. */
export function sharpRequests(fitting: Fitting): WireRequest[] {
  const base = plain(fitting);
  const { path, parameters, query, body } = fitting;
  const asked = Object.keys(parameters).flatMap((name) =>
    sharpWords.map((word) => ({ path: addressOf(path, { ...parameters, [name]: word }), astray: true })),
  );
  const searched = query.flatMap((name) =>
    [...sharpWords, ...sharpCursors].map((word) => ({ path: `${base.path}?${name}=${word}` })),
  );
  const json = body !== undefined && !Buffer.isBuffer(body);
  const sent = json
    ? placesIn({ root: body }).flatMap((_place, at) => sharpValues.map((value) => changedAt(body, at, value)))
    : [];
  const uploaded = Buffer.isBuffer(body)
    ? uploadVariants(body).map((variant) => ({ body: Buffer.from(variant, 'latin1') }))
    : [];
  return [...asked, ...searched, ...sent, ...uploaded].map((change: Partial<WireRequest>) => ({
    ...base,
    ...change,
    headers: { ...base.headers, ...change.headers },
  }));
}

/** The body with another value at one of its places. */
function changedAt(body: unknown, at: number, value: unknown): Partial<WireRequest> {
  const copy = structuredClone({ root: body }) as Holder;
  const [holder, key] = placesIn(copy)[at] ?? [copy, 'root'];
  holder[key] = value;
  return asJson(JSON.stringify(copy['root']) ?? '');
}

/** Requests that nearly fit the operation, or do not fit it at all; the same seed gives the same. */
export function makeHostile(
  fitting: Fitting,
  { seed, count }: { seed: number; count: number },
): WireRequest[] {
  return fc.sample(hostileRequest(fitting), { numRuns: count, seed });
}

function hostileRequest(fitting: Fitting): fc.Arbitrary<WireRequest> {
  const kinds: fc.Arbitrary<Partial<WireRequest>>[] = [hostileQuery(fitting), hostileHeaders(fitting)];
  if (Object.keys(fitting.parameters).length > 0) kinds.push(hostileAddress(fitting));
  const ofBody = bodies(fitting);
  const base = plain(fitting);
  return fc.oneof(...kinds, ...ofBody, ...ofBody, ...ofBody).map((change) => ({
    ...base,
    ...change,
    headers: { ...base.headers, ...change.headers },
  }));
}

function plain({ method, path, parameters, headers, body }: Fitting): WireRequest {
  const json = body !== undefined && !Buffer.isBuffer(body);
  return {
    method,
    path: addressOf(path, parameters),
    headers: { ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body === undefined ? {} : { body: json ? Buffer.from(JSON.stringify(body)) : (body as Buffer) }),
    astray: false,
  };
}

function addressOf(path: string, parameters: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => parameters[name] ?? '');
}

function hostileAddress({ path, parameters }: Fitting): fc.Arbitrary<Partial<WireRequest>> {
  const names = Object.keys(parameters);
  return fc.tuple(fc.constantFrom(...names), hostileWord).map(([name, word]) => ({
    path: addressOf(path, { ...parameters, [name]: word }),
    astray: true,
  }));
}

function hostileQuery({ path, parameters, query }: Fitting): fc.Arbitrary<Partial<WireRequest>> {
  const name = fc.constantFrom(...query, ...query, '__proto__', 'constructor', 'q[]', 'limit[a]', '%zz', '');
  const pairs = fc.array(fc.tuple(name, hostileWord), { minLength: 1, maxLength: 4 });
  const search = pairs.map((all) => all.map(([key, word]) => `${key}=${word}`).join('&'));
  // The same key twice, which a parser makes a list of.
  const doubled = fc.boolean().chain((twice) => search.map((text) => (twice ? `${text}&${text}` : text)));
  return doubled.map((text) => ({ path: `${addressOf(path, parameters)}?${text.replaceAll('#', '%23')}` }));
}

const contentTypes = [
  ...[
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
  ],
  ...['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json;', 'garbage', '/', ';;;'],
];

function hostileHeaders({ body }: Fitting): fc.Arbitrary<Partial<WireRequest>> {
  const words = [
    'x',
    '\u00ff'.repeat(20),
    ' ',
    '../..',
    'y'.repeat(300),
    '__proto__',
    '0.0',
    '1.2',
    '-1.-1',
    '9'.repeat(60),
  ];
  const choices: [string, string][] = [
    ...[
      'idempotency-key',
      'last-event-id',
      'accept',
      'x-forwarded-for',
      'x-forwarded-proto',
      'if-none-match',
    ].flatMap((name) => words.map((word): [string, string] => [name, word])),
    ...(body === undefined ? [] : contentTypes.map((type): [string, string] => ['content-type', type])),
  ];
  return fc.constantFrom(...choices).map(([name, word]) => ({ headers: { [name]: word } }));
}

function bodies({ body, headers }: Fitting): fc.Arbitrary<Partial<WireRequest>>[] {
  if (body === undefined) {
    // No body belongs here: one that comes all the same must hurt nobody.
    return [fc.constantFrom('{}', '{"a":', '\0').map((text) => asJson(text))];
  }
  if (Buffer.isBuffer(body)) return [hostileUpload(body, headers)];
  const changed = fc.tuple(fc.nat(), hostileValue, hostileName, fc.nat(3)).map(([at, value, name, way]) => {
    const copy = structuredClone({ root: body }) as Record<string, unknown>;
    const places = placesIn(copy);
    const [holder, key] = places[at % places.length] ?? [copy, 'root'];
    if (way === 0 && key !== 'root') delete holder[key];
    else if (way === 1 && isHolder(holder[key])) define(holder[key], name, value);
    else holder[key] = value;
    return asJson(JSON.stringify(copy['root']) ?? '');
  });
  return [changed, changed, fc.constantFrom(...brokenJson(JSON.stringify(body))).map(asJson)];
}

function asJson(text: string | Buffer): Partial<WireRequest> {
  return { body: Buffer.from(text), headers: { 'content-type': 'application/json' } };
}

/** Texts that are no JSON, or JSON that a plain reader stumbles over. */
function brokenJson(fitting: string): (string | Buffer)[] {
  const within = (text: string) => fitting.replace('{', `{${text}`);
  return [
    ...[
      '',
      'null',
      '[]',
      '"x"',
      '1e999',
      'NaN',
      'undefined',
      "{'a':1}",
      '{"a":1,}',
      '\ufeff{}',
      '{} {}',
      '\0',
    ],
    ...[
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      '[1,'.repeat(1000),
      fitting.slice(0, -1),
      `\ufeff${fitting}`,
    ],
    ...['"__proto__":{"admin":true},', '"constructor":{"prototype":{"admin":true}},', '"data":1e999,'].map(
      within,
    ),
    within('"data":{"request":{"title":"\\u0000"}},'),
    within(`"data":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}},`),
    fitting.replace(/"data":\{/, '"data":{"__proto__":{"title":"x"},"amount":1e999,'),
    Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    Buffer.from(fitting, 'utf16le'),
  ];
}

function uploadVariants(body: Buffer): string[] {
  const text = body.toString('latin1');
  const named = (name: string) => text.replace(/filename="[^"]*"/, `filename="${name}"`);
  const names = [
    '../../x.txt',
    '..\\x.txt',
    'a\0.txt',
    '',
    ' ',
    'x'.repeat(5000),
    'a"b.txt',
    '/etc/passwd',
    'con.txt.',
    '\u00ff.txt',
    '.txt',
    'a.exe',
  ];
  return [
    ...names.map(named),
    ...[
      text.replace('name="file"', 'name="__proto__"'),
      text.replace('form-data', 'attachment'),
      text.slice(0, -9),
    ],
    ...[
      text.slice(0, 60),
      text.replace(/\r\n/g, '\n'),
      text + text,
      text.replace('text/plain', '\0'),
      '',
      '--',
      text.replace(/filename="[^"]*"/, ''),
    ],
  ];
}

function hostileUpload(body: Buffer, headers: Record<string, string>): fc.Arbitrary<Partial<WireRequest>> {
  const types = [
    headers['content-type'] ?? '',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed; boundary=x',
  ];
  return fc
    .tuple(fc.constantFrom(...uploadVariants(body)), fc.constantFrom(types[0] ?? '', ...types))
    .map(([variant, type]) => ({
      body: Buffer.from(variant, 'latin1'),
      headers: { 'content-type': type },
    }));
}

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Every place of a value where another could stand. */
function placesIn(holder: Holder): [Holder, string][] {
  return Object.keys(holder).flatMap((key): [Holder, string][] => {
    const value = holder[key];
    return [[holder, key], ...(isHolder(value) ? placesIn(value) : [])];
  });
}

/** Also where the name is one of the language. */
function define(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}
