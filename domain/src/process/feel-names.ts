import { parseExpression, parseUnaryTests } from '@bpmn-io/feelin';

/** Constructs that bind names of their own, call into Java or reach into structures: not for routing. */
const refused: ReadonlySet<string> = new Set([
  ...['ForExpression', 'QuantifiedExpression', 'FunctionDefinition', 'Context', 'FilterExpression'],
  ...['PathExpression', 'external', 'BacktickIdentifier'],
]);

const longest = 2000;
/** Levels: the engine reads FEEL by recursion, and from about 150 on its thread has no stack left. */
const deepest = 100;

/**
 * The variables a FEEL text reads; null when it cannot be read or says more than a decision of ours may.
 * `unary` is a cell of an input column (`> 5`, `"a","b"`).
 */
export function feelNames(text: string, unary = false): string[] | null {
  const parse = unary ? parseUnaryTests : parseExpression;
  const names = new Set<string>();
  let fine = text.trim() !== '' && text.length <= longest;
  if (!fine) return null;
  let depth = 0;
  parse(text, {}, undefined).iterate({
    enter(node) {
      if (++depth > deepest || node.type.isError || refused.has(node.name)) fine = false;
      if (node.name !== 'VariableName') return;
      const name = text.slice(node.from, node.to);
      const called = node.node.parent?.name === 'FunctionInvocation' && node.node.prevSibling === null;
      if (called || name === '?') return;
      if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) names.add(name);
      else fine = false;
    },
    leave() {
      depth--;
    },
  });
  return fine ? [...names] : null;
}
