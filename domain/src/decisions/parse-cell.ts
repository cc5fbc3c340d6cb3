import type { ColumnKind } from './decision-table.ts';

/** Literals are numbers (dates in ms since 1970), texts or truths; an end that is null is open to infinity. */
export type Term =
  | { is: 'value'; value: number | string | boolean }
  | {
      is: 'interval';
      low: number | null;
      high: number | null;
      lowIncluded: boolean;
      highIncluded: boolean;
    };

export type Cell = { covers: 'all' } | { covers: 'terms'; kind: ColumnKind; terms: Term[]; negated: boolean };

/**
 * Reads a cell of an input column: literals, comparisons, intervals, lists of them and `not(…)`, of one kind. Null for
 * everything else: what it covers is not known then.
 */
export function parseCell(text: string): Cell | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-') return { covers: 'all' };
  const negation = /^not\s*\(([\s\S]*)\)$/.exec(trimmed);
  const parts = splitList(negation?.[1] ?? trimmed);
  const read = parts?.map(readTerm) ?? [];
  const [first] = read;
  if (!first) return null;
  const terms = read.flatMap((each) => (each?.kind === first.kind ? [each.term] : []));
  if (terms.length < read.length) return null;
  return { covers: 'terms', kind: first.kind, terms, negated: negation !== null };
}

/** Parts between the commas outside of texts and brackets; null where brackets or quotes stay open. */
function splitList(text: string): string[] | null {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\' && quoted) at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '(') depth++;
    else if (!quoted && sign === ')') depth--;
    else if (!quoted && depth === 0 && sign === ',') {
      parts.push(text.slice(begin, at));
      begin = at + 1;
    }
  }
  return quoted ? null : [...parts, text.slice(begin)];
}

interface Read {
  kind: ColumnKind;
  term: Term;
}

const number = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)`;
const instant = String.raw`date and time\(\s*"[^"]*"\s*\)`;
const ordered = `(${number}|${instant})`;
const comparison = new RegExp(`^(<=|>=|<|>)\\s*${ordered}$`);
const interval = new RegExp(`^([\\[\\](])\\s*${ordered}\\s*\\.\\.\\s*${ordered}\\s*([\\[\\])])$`);
const plainText = /^"[^"\\]*"$/;

function readTerm(part: string): Read | null {
  const text = part.trim();
  if (text === 'true' || text === 'false') return value('boolean', text === 'true');
  if (plainText.test(text)) return value('string', text.slice(1, -1));
  const compared = comparison.exec(text);
  if (compared) return readComparison(compared[1] ?? '', compared[2] ?? '');
  const between = interval.exec(text);
  if (between) return readInterval(between[1] ?? '', between[2] ?? '', between[3] ?? '', between[4] ?? '');
  const single = readOrdered(text);
  return single && value(single.kind, single.at);
}

function value(kind: ColumnKind, said: number | string | boolean): Read {
  return { kind, term: { is: 'value', value: said } };
}

function readComparison(sign: string, bound: string): Read | null {
  const read = readOrdered(bound);
  if (!read) return null;
  const included = sign.endsWith('=');
  const below = sign.startsWith('<');
  const ends = below ? { low: null, high: read.at } : { low: read.at, high: null };
  return {
    kind: read.kind,
    term: { is: 'interval', ...ends, lowIncluded: !below && included, highIncluded: below && included },
  };
}

function readInterval(opening: string, from: string, to: string, closing: string): Read | null {
  const [low, high] = [readOrdered(from), readOrdered(to)];
  if (!low || !high || low.kind !== high.kind) return null;
  const included = { lowIncluded: opening === '[', highIncluded: closing === ']' };
  return { kind: low.kind, term: { is: 'interval', low: low.at, high: high.at, ...included } };
}

const wholeNumber = new RegExp(`^${number}$`);
const wholeInstant =
  /^date and time\(\s*"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)"\s*\)$/;

/** The engine reads a time without zone as one of its own, which is UTC. */
function readOrdered(text: string): { kind: 'number' | 'date'; at: number } | null {
  if (wholeNumber.test(text)) return { kind: 'number', at: Number(text) };
  const said = wholeInstant.exec(text);
  if (!said) return null;
  const at = Date.parse(said[2] ? (said[1] ?? '') : `${said[1]}Z`);
  return Number.isNaN(at) ? null : { kind: 'date', at };
}
