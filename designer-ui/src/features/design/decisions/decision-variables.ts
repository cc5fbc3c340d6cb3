import type { DecisionFacts, ValueType } from './read-decision-file.ts';

export interface DecisionVariable {
  name: string;
  /** What people call it. */
  label: string;
  type: ValueType;
}

const words = new Set(['and', 'or', 'not', 'if', 'then', 'else', 'in', 'between', 'true', 'false', 'null']);

/** The variables a decision reads by its inputs and those of the decisions it requires, in their order. */
export function decisionVariables(
  decision: DecisionFacts,
  all: readonly DecisionFacts[],
): DecisionVariable[] {
  const involved = withRequired(decision, all);
  const answered = new Set(involved.flatMap(({ id, outputs }) => [id, ...outputs.map(({ text }) => text)]));
  const own = new Set(decision.outputs.map(({ text }) => text));
  const found = new Map<string, DecisionVariable>();
  for (const { inputs } of involved) {
    for (const { label, text, type } of inputs) {
      for (const name of namesIn(text)) {
        const isResult = answered.has(name) && !own.has(name);
        if (isResult || found.has(name)) continue;
        // Of an expression only the names are known.
        found.set(name, name === text ? { name, label, type } : { name, label: name, type: 'string' });
      }
    }
  }
  return [...found.values()];
}

function withRequired(
  decision: DecisionFacts,
  all: readonly DecisionFacts[],
  seen = new Set<DecisionFacts>(),
) {
  seen.add(decision);
  for (const other of all) {
    if (decision.requires.includes(other.id) && !seen.has(other)) withRequired(other, all, seen);
  }
  return [...seen];
}

function namesIn(feel: string): string[] {
  const bare = feel.replace(/"[^"]*"/g, '');
  const names = [...bare.matchAll(/[A-Za-z_]\w*(?!\w*\s*\()/g)].map(([name]) => name);
  return names.filter((name) => !words.has(name));
}
