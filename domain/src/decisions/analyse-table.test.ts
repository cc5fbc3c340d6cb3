import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusSize } from '../../../tests/support/corpora.ts';
import { analyseTable } from './analyse-table.ts';
import type { ColumnKind, DecisionTable } from './decision-table.ts';

const column = (kind: ColumnKind | null = 'number', more: Partial<DecisionTable['columns'][0]> = {}) => ({
  ...{ variable: 'x', kind, integral: false, values: '' },
  ...more,
});

/** A table whose rules are given as their cells; each rule answers something of its own. */
function table(hitPolicy: string, columns: DecisionTable['columns'], ...cells: string[][]): DecisionTable {
  return { hitPolicy, columns, rules: cells.map((each, at) => ({ cells: each, outputs: [`"${at}"`] })) };
}

describe('gaps', () => {
  it.each([
    ['between intervals', column(), [['< 10'], ['> 10']], [['10']]],
    ['at an end left out', column(), [['<= 10'], [']10..20]'], ['(20..30)'], ['>= 30']], []],
    ['beyond the last', column(), [['[0..5]'], ['< 0']], [['6']]],
    ['of an enumeration', column('string'), [['"a","b"']], [['"…"']]],
    [
      'none where the values there are are all named',
      column('string', { values: '"a","b"' }),
      [['"a"'], ['"b"']],
      [],
    ],
    ['of a truth', column('boolean'), [['true']], [['false']]],
    ['none behind a negation', column('string'), [['"a"'], ['not("a")']], []],
    ['none between whole numbers', column('number', { integral: true }), [['<= 1'], ['>= 2']], []],
    [
      'between instants',
      column('date'),
      [['< date and time("2026-01-01T00:00:00")'], ['> date and time("2026-01-01T08:00:00+08:00")']],
      [['date and time("2026-01-01T00:00:00")']],
    ],
    ['none behind a rule for all the rest', column(), [['> 5'], ['-']], []],
    ['none claimed where a cell is not known', column(), [['> 5'], ['? < 5']], []],
  ])('%s', (_where, only, rules, gaps) => {
    expect(analyseTable(table('FIRST', [only], ...rules)).gaps).toEqual(gaps);
  });

  it('over several columns', () => {
    const found = analyseTable(
      table('FIRST', [column(), column('boolean')], ['< 10', 'true'], ['>= 10', '-'], ['< 5', 'false']),
    );
    expect(found.gaps).toEqual([['5', 'false']]);
  });

  it('are not looked for where that could last', () => {
    // Given 18 columns in which every combination leaves other rules
    const columns = Array.from({ length: 18 }, () => column('boolean'));
    const rules: string[][] = columns.map((_, at) =>
      columns.map((_each, index) => (index === at ? 'true' : '-')),
    );
    rules.push(columns.map(() => 'false'));
    const mixed = columns.map((_, at) =>
      columns.map((_each, index) => (index % 7 === at % 7 ? 'false' : '-')),
    );
    const began = performance.now();
    analyseTable(table('FIRST', columns, ...rules, ...mixed));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

it.each([
  [
    'three hundred rules that leave most columns open',
    table(
      'FIRST',
      [column(), column(), column()],
      ...Array.from({ length: 300 }, (_, at) =>
        [0, 1, 2].map((place) => (place === at % 3 ? `[${at}..${at + 300}]` : '-')),
      ),
    ),
  ],
  [
    'a cell that lists thousands',
    table('FIRST', [column()], [Array.from({ length: 20_000 }, (_, at) => at).join()]),
  ],
  [
    'more columns than anybody fills in',
    table(
      'UNIQUE',
      Array.from({ length: 60 }, () => column()),
      ['1'],
      ['2'],
    ),
  ],
])('%s are not looked at for long, and it says so', (_what, given) => {
  const began = performance.now();
  expect(analyseTable(given).tooLarge).toBe(true);
  expect(performance.now() - began).toBeLessThan(5_000);
});

describe('rules that hit together', () => {
  it('clash where one alone may hit', () => {
    const found = analyseTable(table('UNIQUE', [column()], ['< 10'], ['[5..20]'], ['> 20']));
    expect(found.clashes).toEqual([{ rules: [1, 2], example: ['5'] }]);
  });

  it('clash in an ANY table only with different answers', () => {
    const any = table('ANY', [column()], ['< 10'], ['> 5']);
    expect(analyseTable(any).clashes).toHaveLength(1);
    const alike = { ...any, rules: any.rules.map((rule) => ({ ...rule, outputs: ['"same"'] })) };
    expect(analyseTable(alike).clashes).toEqual([]);
  });

  it('do so by right elsewhere', () => {
    expect(analyseTable(table('COLLECT', [column()], ['< 10'], ['> 5'])).clashes).toEqual([]);
  });

  it('are not told apart where a cell is not known', () => {
    const found = analyseTable(table('UNIQUE', [column()], ['< 10'], ['amount * 2']));
    expect(found.clashes).toEqual([]);
    expect(found.notAnalysed).toEqual([{ rule: 2, column: 0 }]);
  });
});

describe('shadowed rules', () => {
  it('are never reached behind several earlier ones', () => {
    const found = analyseTable(table('FIRST', [column()], ['< 10'], ['>= 10'], ['[5..15]']));
    expect(found.shadowed).toEqual([{ rule: 3, by: [1, 2] }]);
  });

  it('repeat what is said already where all answers are collected', () => {
    const twice = table('COLLECT', [column()], ['< 10'], ['< 5'], ['< 5']);
    expect(analyseTable(twice).shadowed).toEqual([]);
    const alike = { ...twice, rules: twice.rules.map((rule) => ({ ...rule, outputs: ['"same"'] })) };
    expect(analyseTable(alike).shadowed).toEqual([
      { rule: 2, by: [1] },
      { rule: 3, by: [1, 2] },
    ]);
  });
});

/** Cells over the small domains below, with what they cover of them, written by hand. */
const numbers = [-1, 0, 0.5, 1, 1.5, 2, 3];
const numberCells: Record<string, (at: number) => boolean> = {
  '-': () => true,
  '< 1': (at) => at < 1,
  '<= 1': (at) => at <= 1,
  '> 1': (at) => at > 1,
  '>= 2': (at) => at >= 2,
  '[0..1]': (at) => at >= 0 && at <= 1,
  ']0..2[': (at) => at > 0 && at < 2,
  '(0..2]': (at) => at > 0 && at <= 2,
  '0, 2': (at) => at === 0 || at === 2,
  'not(0, > 1)': (at) => !(at === 0 || at > 1),
};
const texts = ['a', 'b', 'c'];
const textCells: Record<string, (at: string) => boolean> = {
  '': () => true,
  '"a"': (at) => at === 'a',
  '"a","b"': (at) => at !== 'c',
  'not("a")': (at) => at !== 'a',
};
const truthCells: Record<string, (at: boolean) => boolean> = {
  '-': () => true,
  true: (at) => at,
  false: (at) => !at,
  'not(true)': (at) => !at,
};

const tables = corpusSize('DECISION_TABLES');

it('agrees with trying every combination of values', () => {
  const rule = fc.tuple(
    fc.constantFrom(...Object.keys(numberCells)),
    fc.constantFrom(...Object.keys(textCells)),
    fc.constantFrom(...Object.keys(truthCells)),
  );
  const places = numbers.flatMap((n) => texts.flatMap((s) => [true, false].map((b) => [n, s, b] as const)));
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 7 }), fc.constantFrom('UNIQUE', 'FIRST'), (rules, policy) => {
      // Given which rules hit at each place, found out by trying
      const hits = places.map(([n, s, b]) =>
        rules.flatMap(([x, y, z], at) =>
          numberCells[x]?.(n) && textCells[y]?.(s) && truthCells[z]?.(b) ? [at + 1] : [],
        ),
      );
      const columns = [column(), column('string', { values: '"a","b","c"' }), column('boolean')];
      const found = analyseTable(table(policy, columns, ...rules));

      // Then there is a gap where there is one, an overlap for each pair, and the rules that never come first
      expect(found.gaps.length > 0).toBe(hits.some((each) => each.length === 0));
      const pairs = new Set(
        hits.flatMap((each) =>
          each.flatMap((one) => each.filter((two) => two > one).map((two) => `${one},${two}`)),
        ),
      );
      const reached = new Set(hits.map(([first]) => first));
      // A rule that covers nothing at all is reached nowhere, but by no fault of others.
      const unreached = rules
        .map((_, at) => at + 1)
        .filter((at) => !reached.has(at) && hits.some((each) => each.includes(at)));
      if (policy === 'UNIQUE') {
        // Nobody mends twenty at once: more are not listed.
        const told = new Set(found.clashes.map(({ rules: pair }) => String(pair)));
        expect([...told].filter((pair) => !pairs.has(pair))).toEqual([]);
        expect(told.size).toBe(Math.min(pairs.size, 20));
      } else expect(found.shadowed.map(({ rule: at }) => at)).toEqual(unreached);
    }),
    { numRuns: tables },
  );
});
