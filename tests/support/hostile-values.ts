import fc from 'fast-check';

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 1);
const chained = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner) => ({ a: inner }), 1);

const texts = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfffy',
    '\ud83d\ude00',
    '\u202eabc',
    '\ufeff',
    '\uffff',
    'e\u0301',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-1', '1e309'],
  ...[
    "' or 1=1 --",
    '${7*7}',
    '#{x}',
    '{{x}}',
    '../../etc/passwd',
    '..\\..\\x',
    '<script>1</script>',
    '%00',
    '\\',
  ],
  ...['handle', 'approve', 'request.title', '2026-13-45T99:99:99Z', '9999999999999999999', 'x'.repeat(300)],
  'x'.repeat(70_000),
];

const things: unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e300, Number.MIN_VALUE],
  ...[[], {}, [null], [[[]]], { length: -1 }, { then: 1 }, { toString: 1, valueOf: 1 }, { toJSON: 'x' }],
  ...[{ constructor: { prototype: { x: 1 } } }, { '': '' }, { 'a.b': 1 }, { '\0': 1 }, { '\ud800': 1 }],
  ...[nested(30), nested(3000), chained(3000), { title: { title: 'x' } }, ['x'.repeat(5000)]],
  Array.from({ length: 500 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k${index}`, index])),
];

/** What passes a look at the kind of value and then meets a database. */
export const sharpValues: unknown[] = ['a\0b', '\ud800', { '\0': '\udfff' }, 2 ** 53 + 2, null];
export const sharpWords = ['%00', '%ed%a0%80', 'constructor'];
/** Cursors that look like ours: no such month, no such day, no such row. */
export const sharpCursors = [
  ['2026-13-45T99:99:99.0Z', '018f0000-0000-7000-8000-000000000000'],
  ['2026-02-30T00:00:00.0Z', '018f0000-0000-7000-8000-000000000000'],
  ['2026-01-01T00:00:00.0Z', 'x'],
].map((cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url'));

/** What nobody means: wrong kinds, borders of numbers, letters that a database cannot keep, names of the language. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 4, arbitrary: fc.constantFrom(...things) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

export const hostileName = fc.constantFrom(...texts.filter((text) => text.length < 301));

/** The same in an address, as it goes over the wire. */
export const hostileWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      '%00',
      'a%00b',
      '%',
      '%zz',
      '%ff',
      '%ed%a0%80',
      '%C0%AE',
      '%F0%9F%98%80',
      '..%2f..%2fsecrets',
      '%2e%2e',
    ],
    ...['', '%20', "'", '"', ';', '-1', '0', '1e3', '1.5', '9007199254740993', '99999999999999999999', 'NaN'],
    ...[
      'null',
      '[]',
      '{}',
      '__proto__',
      'constructor',
      '%25',
      '%25_%25',
      '%5C',
      '*',
      '_',
      '(',
      '[[:alpha:]]',
    ],
    ...['DESK-1', 'DESK-999999999999', 'desk-000001', '%E6%98%BE%E7%A4%BA', 'x'.repeat(99), 'x'.repeat(3000)],
    ...[
      '["2026-13-45T99:99:99.0Z","x"]',
      '["0000-00-00T00:00:00.0Z","x"]',
      '[1,2]',
      '["a","b"]',
      '5',
      '{"at":1}',
    ].map((text) => Buffer.from(text).toString('base64url')),
  ),
  fc.string({ maxLength: 20 }).map((text) => encodeURIComponent(text)),
);
