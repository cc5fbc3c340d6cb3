import { columnAtoms } from './column-atoms.ts';
import type { AtomicColumn } from './column-atoms.ts';
import type { DecisionTable } from './decision-table.ts';
import { findUncovered, share, sharedPlace } from './find-uncovered.ts';
import type { Box, Budget } from './find-uncovered.ts';

/** Values of the columns as FEEL literals, one per column. */
type Example = string[];

/** Rules are numbered from 1, as the editor shows them; columns from 0. */
export interface TableAnalysis {
  /** Pairs that hit together although the hit policy refuses that: the engine fails then. */
  clashes: { rules: [number, number]; example: Example }[];
  /** Rules that say nothing an earlier one has not said: never reached, or repeated. */
  shadowed: { rule: number; by: number[] }[];
  /** Values that no rule answers. */
  gaps: Example[];
  /** Cells whose meaning is not known here; nothing is claimed of what depends on them. */
  notAnalysed: { rule: number; column: number }[];
  /** Whether the table is too large for all of this, or for its gaps and shadowed rules, to be looked for. */
  tooLarge: boolean;
}

const mostRules = 300;
const mostColumns = 50;
/** As many take a fraction of a second; whoever serves requests does nothing else meanwhile. */
const mostComparisons = 5_000_000;
const mostGaps = 3;
const mostClashes = 20;

/**
 * Looks for overlaps and gaps over intervals, enumerations, truths and instants. It claims only what holds for sure:
 * a rule with a cell that is not known never clashes and shadows nothing, and may fill every gap.
 */
export function analyseTable({ hitPolicy, columns, rules }: DecisionTable): TableAnalysis {
  const tooLarge: TableAnalysis = { clashes: [], shadowed: [], gaps: [], notAnalysed: [], tooLarge: true };
  if (rules.length > mostRules || columns.length > mostColumns) return tooLarge;
  const atomic: AtomicColumn[] = [];
  for (const [index, column] of columns.entries()) {
    const atoms = columnAtoms(
      column,
      rules.map((rule) => rule.cells[index] ?? ''),
    );
    if (!atoms) return tooLarge;
    atomic.push(atoms);
  }
  const budget: Budget = { left: mostComparisons };
  const boxes = rules.map((_, rule): Box | null => {
    const box = atomic.flatMap(({ covered }) => (covered[rule] ? [covered[rule]] : []));
    return box.length === columns.length ? box : null;
  });
  const everything: Box = atomic.map(({ examples }) => examples.map(() => true));
  const widest = rules.map((_, rule): Box =>
    atomic.map(({ covered, examples }) => covered[rule] ?? examples.map(() => true)),
  );
  const exampleAt = (place: readonly number[]) =>
    place.map((atom, column) => atomic[column]?.examples[atom] ?? '-');
  const uncovered = columns.length > 0 ? findUncovered(everything, widest, mostGaps, budget) : [];
  const said = rules.map(({ outputs }) => outputs.map((text) => text.trim()).join('\n'));
  return {
    clashes: clashesOf(hitPolicy, boxes, said).map(({ rules: pair, place }) => ({
      rules: pair,
      example: exampleAt(place),
    })),
    shadowed: shadowedOf(hitPolicy, boxes, said, budget),
    gaps: (uncovered ?? []).map(exampleAt),
    notAnalysed: rules.flatMap((_, rule) =>
      atomic.flatMap(({ covered }, column) => (covered[rule] ? [] : [{ rule: rule + 1, column }])),
    ),
    tooLarge: budget.left < 0,
  };
}

function clashesOf(hitPolicy: string, boxes: readonly (Box | null)[], said: readonly string[]) {
  const found: { rules: [number, number]; place: number[] }[] = [];
  if (hitPolicy !== 'UNIQUE' && hitPolicy !== 'ANY') return found;
  for (const [second, box] of boxes.entries()) {
    for (const [first, earlier] of boxes.slice(0, second).entries()) {
      if (!box || !earlier || found.length >= mostClashes) continue;
      if (hitPolicy === 'ANY' && said[first] === said[second]) continue;
      const place = sharedPlace(earlier, box);
      if (place) found.push({ rules: [first + 1, second + 1], place });
    }
  }
  return found;
}

function shadowedOf(
  hitPolicy: string,
  boxes: readonly (Box | null)[],
  said: readonly string[],
  budget: Budget,
) {
  if (hitPolicy === 'UNIQUE') return [];
  return boxes.flatMap((box, rule) => {
    if (!box) return [];
    const earlier = [...boxes.keys()]
      .slice(0, rule)
      // Only a FIRST table leaves out what others say.
      .filter((other) => hitPolicy === 'FIRST' || said[other] === said[rule])
      .flatMap((other) => (boxes[other] ? [{ other, box: boxes[other] }] : []))
      .filter((each) => share(each.box, box));
    if (earlier.length === 0) return [];
    const left = findUncovered(
      box,
      earlier.map((each) => each.box),
      1,
      budget,
    );
    return left?.length === 0 ? [{ rule: rule + 1, by: earlier.map(({ other }) => other + 1) }] : [];
  });
}
