/** A piece of an XML file that is no plain text. */
export interface XmlToken {
  kind: 'comment' | 'open' | 'close' | 'empty' | 'other';
  text: string;
  start: number;
  end: number;
  /** Of an element's start. */
  id: string | null;
}

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^>]*>|<[^>"'!?]+(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/g;

/** Comments and tags of a well-formed file, in document order. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const match of xml.matchAll(piece)) {
    const [text] = match;
    const kind = kindOf(text);
    const opens = kind === 'open' || kind === 'empty';
    yield { kind, text, start: match.index, end: match.index + text.length, id: opens ? idOf(text) : null };
  }
}

function kindOf(text: string): XmlToken['kind'] {
  if (text.startsWith('<!--')) return 'comment';
  if (text.startsWith('<!') || text.startsWith('<?')) return 'other';
  if (text.startsWith('</')) return 'close';
  return text.endsWith('/>') ? 'empty' : 'open';
}

function idOf(tag: string): string | null {
  const attributes = tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  for (const [, name, double, single] of attributes) {
    if (name === 'id') return double ?? single ?? null;
  }
  return null;
}
