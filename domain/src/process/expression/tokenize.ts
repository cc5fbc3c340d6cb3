/** A piece of an expression; words are names, literals or operators by what they say. */
export interface Token {
  kind: 'word' | 'number' | 'string' | 'symbol';
  text: string;
}

const token =
  /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(-?\d{1,15}(?:\.\d{1,15})?)(?![\w.])|'((?:[^'\\]|\\[\\'])*)'|"((?:[^"\\]|\\[\\"])*)"|(==|!=|<=|>=|&&|\|\||[<>!()]))/y;

/** Splits the inside of `${…}`; null when something stands there that the grammar does not know. */
export function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const match = token.exec(text);
    if (!match) return null;
    const [, word, number, single, double, symbol] = match;
    const string = single ?? double;
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.replace(/\\(.)/g, '$1') });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
  }
  return tokens;
}
