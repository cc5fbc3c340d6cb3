import type { Comparison, Expression } from './expression.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';

const longest = 2000;
const deepest = 40;
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/** Words of the engine's language that no variable may be called, and objects it would find by name. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'empty', 'true', 'false', 'null', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'],
  ...['instanceof', 'execution', 'task', 'caseExecution', 'externalTask', 'authenticatedUserId'],
  ...['variableContext', 'nrOfInstances', 'nrOfActiveInstances', 'nrOfCompletedInstances'],
]);

/**
 * Reads `${…}` or `#{…}` in the grammar of conditions; null for everything outside it: calls, indexes,
 * dotted paths, arithmetic, text around the braces, a second expression.
 */
export function parseExpression(text: string): Expression | null {
  const inner = /^\s*[$#]\{([^{}]*)\}\s*$/.exec(text)?.[1];
  if (inner === undefined || text.length > longest) return null;
  const tokens = tokenize(inner);
  if (!tokens?.length) return null;
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const expression = readOr(reader);
  return reader.at === tokens.length ? expression : null;
}

interface Reader {
  tokens: Token[];
  at: number;
  depth: number;
}

function readOr(reader: Reader): Expression | null {
  return readLogic(reader, ['or', '||'], readAnd);
}

function readAnd(reader: Reader): Expression | null {
  return readLogic(reader, ['and', '&&'], readComparison);
}

function readLogic(reader: Reader, operators: string[], readOperand: typeof readOr): Expression | null {
  let left = readOperand(reader);
  while (left && takes(reader, operators)) {
    const right = readOperand(reader);
    left = right && { kind: 'logic', left, right };
  }
  return left;
}

/** One comparison at most: `a == b == c` compares a truth value with c, which nobody means. */
function readComparison(reader: Reader): Expression | null {
  const left = readUnary(reader);
  const operator = reader.tokens[reader.at];
  if (!left || operator?.kind !== 'symbol' || !comparisons.has(operator.text)) return left;
  reader.at++;
  const right = readUnary(reader);
  return right && { kind: 'compare', operator: operator.text as Comparison, left, right };
}

function readUnary(reader: Reader): Expression | null {
  if (++reader.depth > deepest) return null;
  const expression = takes(reader, ['not', '!'])
    ? wrap('not', readUnary(reader))
    : takes(reader, ['empty'])
      ? wrap('empty', readUnary(reader))
      : readPrimary(reader);
  reader.depth--;
  return expression;
}

function readPrimary(reader: Reader): Expression | null {
  if (takes(reader, ['('])) {
    const inner = readOr(reader);
    return takes(reader, [')']) ? inner : null;
  }
  const token = reader.tokens[reader.at++];
  if (!token || token.kind === 'symbol') return null;
  if (token.kind !== 'word') return { kind: 'literal', type: token.kind, text: token.text };
  if (token.text === 'null') return { kind: 'literal', type: 'null', text: 'null' };
  if (token.text === 'true' || token.text === 'false') {
    return { kind: 'literal', type: 'boolean', text: token.text };
  }
  return reservedNames.has(token.text) ? null : { kind: 'name', name: token.text };
}

function takes(reader: Reader, texts: string[]): boolean {
  const token = reader.tokens[reader.at];
  const taken = token !== undefined && token.kind !== 'string' && texts.includes(token.text);
  if (taken) reader.at++;
  return taken;
}

function wrap(kind: 'not' | 'empty', operand: Expression | null): Expression | null {
  return operand && { kind, operand };
}
