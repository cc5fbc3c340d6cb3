import { analyseTable } from '../decisions/index.ts';
import type { TableAnalysis, TableColumn } from '../decisions/index.ts';
import { feelNames } from './feel-names.ts';
import type { ParsedBundle } from './parse-bundle.ts';
import type { Decision } from './parse-decisions.ts';
import { attributeOf } from './xml/xml-element.ts';

export interface AnalysedTable {
  decision: Decision;
  file: string;
  /** What people call the table. */
  name: string;
  analysis: TableAnalysis;
  /** An example of the analysis in words: `amount = 5, kind = "a"`. */
  exampleOf: (literals: readonly string[]) => string;
}

const analysed = new WeakMap<Decision, TableAnalysis>();

/** The decision tables of a bundle with their overlaps and gaps, each looked at once. */
export function analysedTables({ decisions }: Pick<ParsedBundle, 'decisions'>): AnalysedTable[] {
  return decisions
    .filter(({ kind }) => kind === 'table')
    .map((decision) => ({
      decision,
      file: decision.fileName,
      name: attributeOf(decision.xml, 'name') || decision.id,
      analysis: analysisOf(decision),
      exampleOf: (literals) =>
        literals.map((literal, at) => `${decision.inputs[at]?.text ?? ''} = ${literal}`).join(', '),
    }));
}

/** Overlaps and gaps of a decision table. */
export function analysisOf(decision: Decision): TableAnalysis {
  const known = analysed.get(decision) ?? analyse(decision);
  analysed.set(decision, known);
  return known;
}

function analyse({ hitPolicy, inputs, rules }: Decision): TableAnalysis {
  const names = inputs.map(({ text }) => feelNames(text) ?? []);
  const columns = inputs.map(({ text, type, integral, values }, at): TableColumn => {
    // Columns over the same variable depend on each other, and an expression has values of its own.
    const shared = names.some((others, other) => other !== at && others.includes(text));
    const plain = names[at]?.length === 1 && names[at][0] === text && !shared;
    const kind = type === 'list' ? null : type;
    return { variable: plain ? text : null, kind, integral, values };
  });
  return analyseTable({
    ...{ hitPolicy, columns },
    rules: rules.map(({ cells, answers }) => ({
      cells: cells.map(({ text }) => text),
      outputs: answers.map(({ text }) => text),
    })),
  });
}
