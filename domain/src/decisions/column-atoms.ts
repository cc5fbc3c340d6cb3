import type { ColumnKind, TableColumn } from './decision-table.ts';
import type { Cell, Term } from './parse-cell.ts';
import { parseCell } from './parse-cell.ts';

/** A part of a column's values that every cell of it covers whole or not at all. */
interface Atom {
  /** One value of it, as FEEL says it. */
  example: string;
  holds: (term: Term) => boolean;
}

/** A column cut along its cells. */
export interface AtomicColumn {
  examples: string[];
  /** For every rule the atoms its cell covers, by index; null where that is not known. */
  covered: (boolean[] | null)[];
}

/** Values and intervals in all cells of a column; every part of it is held against each of them. */
const mostTerms = 1000;

/** Cuts a column into the fewest parts between which no cell of it distinguishes; null when it says too much for that. */
export function columnAtoms(column: TableColumn, texts: readonly string[]): AtomicColumn | null {
  const cells = texts.map(parseCell);
  const allowed = parseCell(column.values);
  const kind = column.kind ?? kindOf(cells);
  const usable = (cell: Cell | null): cell is Cell =>
    cell !== null && (cell.covers === 'all' || (column.variable !== null && cell.kind === kind));
  const terms = [...cells, allowed].flatMap((cell) => (cell?.covers === 'terms' ? cell.terms : []));
  if (terms.length > mostTerms) return null;
  const atoms = atomsOf(kind, column.integral, [...cells, allowed].filter(usable));
  // Values outside of those there are, are no gap; a list that cannot be read limits nothing.
  const kept = usable(allowed) ? atoms.filter((atom) => covers(allowed, atom)) : atoms;
  return {
    examples: kept.map(({ example }) => example),
    covered: cells.map((cell) => (usable(cell) ? kept.map((atom) => covers(cell, atom)) : null)),
  };
}

function covers(cell: Cell, { holds }: Atom): boolean {
  return cell.covers === 'all' || cell.terms.some(holds) !== cell.negated;
}

function kindOf(cells: readonly (Cell | null)[]): ColumnKind | null {
  for (const cell of cells) if (cell?.covers === 'terms') return cell.kind;
  return null;
}

function atomsOf(kind: ColumnKind | null, integral: boolean, cells: readonly Cell[]): Atom[] {
  const terms = cells.flatMap((cell) => (cell.covers === 'terms' ? cell.terms : []));
  if (kind === 'boolean') return [true, false].map((said) => valueAtom(said, String(said)));
  if (kind === 'string') return textAtoms(terms);
  return kind === null ? [{ example: '-', holds: () => false }] : orderedAtoms(kind, integral, terms);
}

function valueAtom(said: unknown, example: string): Atom {
  return { example, holds: (term) => term.is === 'value' && term.value === said };
}

function textAtoms(terms: readonly Term[]): Atom[] {
  const said = new Set(terms.flatMap((term) => (term.is === 'value' ? [String(term.value)] : [])));
  let other = '…';
  while (said.has(other)) other += '…';
  return [...said, other].map((text) => valueAtom(text, `"${text}"`));
}

/** The points that cells name, and what lies before, between and behind them. */
function orderedAtoms(kind: 'number' | 'date', integral: boolean, terms: readonly Term[]): Atom[] {
  const ends = terms.flatMap((term) =>
    term.is === 'value' ? [Number(term.value)] : [term.low, term.high].filter((end) => end !== null),
  );
  const points = [...new Set(ends)].sort((a, b) => a - b);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return [orderedAtom(kind, 0)];
  const step = kind === 'date' ? 86_400_000 : 1;
  const inner = points.flatMap((point, index) => {
    const next = points[index + 1];
    const between = next === undefined ? null : middle(point, next, integral);
    return between === null ? [point] : [point, between];
  });
  const values = [below(first, step, integral), ...inner, above(last, step, integral)];
  return values.filter((at) => !integral || Number.isInteger(at)).map((at) => orderedAtom(kind, at));
}

/** A value strictly between; of whole numbers null where there is none. */
function middle(low: number, high: number, integral: boolean): number | null {
  if (!integral) return (low + high) / 2;
  const whole = Math.floor(low) + 1;
  return whole < high ? whole : null;
}

const below = (at: number, step: number, integral: boolean) => (integral ? Math.ceil(at) - 1 : at - step);
const above = (at: number, step: number, integral: boolean) => (integral ? Math.floor(at) + 1 : at + step);

/** All values of an atom lie alike to every end, so that one of them speaks for all. */
function orderedAtom(kind: 'number' | 'date', at: number): Atom {
  const example =
    kind === 'number' ? String(at) : `date and time("${new Date(at).toISOString().slice(0, 19)}")`;
  return { example, holds: (term) => (term.is === 'value' ? term.value === at : isWithin(at, term)) };
}

function isWithin(at: number, term: Extract<Term, { is: 'interval' }>): boolean {
  const above = term.low === null || at > term.low || (at === term.low && term.lowIncluded);
  return above && (term.high === null || at < term.high || (at === term.high && term.highIncluded));
}
