import type { RoutingVariable } from '../process-model.ts';

export type ValueType = RoutingVariable['type'];

/** What `${…}` may say: names, literals, comparisons and logic, nothing that runs code. */
export type Expression =
  | { kind: 'name'; name: string }
  | { kind: 'literal'; type: 'string' | 'number' | 'boolean' | 'null'; text: string }
  | { kind: 'not' | 'empty'; operand: Expression }
  | { kind: 'logic'; left: Expression; right: Expression }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression };

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** The names an expression reads, each once. */
export function namesIn(expression: Expression): string[] {
  return [...new Set(collect(expression))];
}

function collect(expression: Expression): string[] {
  switch (expression.kind) {
    case 'name':
      return [expression.name];
    case 'literal':
      return [];
    case 'not':
    case 'empty':
      return collect(expression.operand);
    default:
      return [...collect(expression.left), ...collect(expression.right)];
  }
}
