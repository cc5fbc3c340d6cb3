import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusSize } from '../../../../tests/support/corpora.ts';
import { namesIn } from './expression.ts';
import { parseExpression } from './parse-expression.ts';

describe('accepts', () => {
  test.each([
    ["${outcome == 'resolve'}", ['outcome']],
    ['#{moved == true}', ['moved']],
    ['${moved}', ['moved']],
    ['  ${not moved}\n', ['moved']],
    ['${!moved && (amount >= 10.5 || empty departments)}', ['moved', 'amount', 'departments']],
    ['${a == null or b != "it\\"s" and c < -3}', ['a', 'b', 'c']],
    ['${decided_sign}', ['decided_sign']],
    ['${loopCounter == 0}', ['loopCounter']],
    ["${name == 'it\\'s (a) [b] c.d'}", ['name']],
  ])('%s', (text, names) => {
    const expression = parseExpression(text);
    expect(expression && namesIn(expression)).toEqual(names);
  });
});

describe('refuses', () => {
  test.each([
    ...['', 'moved', '${}', '${ }', 'x ${a}', '${a} ${b}', '${a', '${{a}}', '${a}}'],
    ...['${a.b}', '${a[0]}', "${a['b']}", '${a()}', '${a(b)}', '${a.b()}', "${''.getClass()}", '${fn:x()}'],
    ...['${a + 1}', '${a - 1}', '${a ? b : c}', '${a = 1}', '${a == b == c}', '${a == }', '${== a}', '${(a}'],
    ...['${a)}', '${not}', '${a b}', '${a eq b}', '${a div 2}', '${a instanceof b}', '${a == 1e5}'],
    ...['${execution}', '${task == null}', '${nrOfInstances > 1}', '${a == 0x10}', '${a == 1.}', '${a$b}'],
    ...["${a == 'x}", "${a == '\\n'}", '${a -> b}', '${a;b}', '${数量 > 1}', '${a == 12345678901234567890}'],
    ...['${' + '('.repeat(60) + 'a' + ')'.repeat(60) + '}', '${' + '!'.repeat(60) + 'a}'],
    '${' + 'a and '.repeat(500) + 'a}',
  ])('%s', (text) => {
    expect(parseExpression(text)).toBeNull();
  });
});

test('whatever is accepted has no call, index or dotted path', () => {
  const piece = fc.constantFrom(
    ...['a', 'b.c', 'x[0]', 'f(x)', '.', '[', ']', '(', ')', '()', ' ', '==', '&&', 'and', 'not ', 'empty '],
    ...["'s'", '"t"', '1', '1.5', 'null', 'execution', 'getClass', ',', '?', ':', '+', '{', '}', "'", '\\'],
  );
  const body = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(body, (text) => {
      if (!parseExpression('${' + text + '}')) return;
      // Strings are data; what is left must be names, numbers, operators and grouping parentheses.
      const bare = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''").replace(/\b\d+\.\d+\b/g, '0');
      expect(bare).not.toMatch(/[.[\]{},?:+*/%]/);
      expect(bare).not.toMatch(/(?!\b(?:and|or|not|empty)\b)\b[A-Za-z_]\w*\s*\(/);
      expect(bare).not.toMatch(/[)'"]\s*\(/);
    }),
    { numRuns: corpusSize('RANDOM_EXPRESSIONS') },
  );
});
