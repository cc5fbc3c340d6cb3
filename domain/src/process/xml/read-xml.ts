import type { XmlElement } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';
import { checkProlog, skipMisc } from './xml-prolog.ts';
import { readTag } from './xml-tag.ts';
import { forbiddenCharacter, normalizeText, resolveReferences } from './xml-text.ts';

export const xmlLimits = { bytes: 2 * 1024 * 1024, elements: 50_000, nesting: 20 } as const;

/**
 * Reads a file as a strict parser would, and refuses whatever two parsers might read differently:
 * another encoding than UTF-8, a document type, unknown references, double attributes, unbound prefixes.
 * Throws XmlFault.
 */
export function readXml(text: string): XmlElement {
  if (new TextEncoder().encode(text).length > xmlLimits.bytes) {
    throw new XmlFault('xml-size', 1, `more than ${xmlLimits.bytes} bytes`);
  }
  const forbidden = forbiddenCharacter.exec(text);
  if (forbidden) throw new XmlFault('xml-well-formed', lineAt(text, forbidden.index), 'forbidden character');

  const start = skipMisc(text, checkProlog(text));
  const root = readTag(text, start, null);
  const end = skipMisc(text, readContents(text, root));
  if (end < text.length) throw malformed(text, end, 'content behind the root element');
  return root;
}

/** Fills an element and all below it; answers the offset behind its end tag. */
function readContents(text: string, root: XmlElement): number {
  const open: XmlElement[] = [];
  let count = 1;
  let at = root.openEnd;
  let current: XmlElement | undefined = root;
  if (root.selfClosing) return root.end;
  open.push(root);
  while (current) {
    const next = text.indexOf('<', at);
    if (next < 0) throw malformed(text, at, `<${current.name}> is not closed`);
    addText(text, at, next, current);
    if (text.startsWith('</', next)) {
      at = closeElement(text, next, current);
      open.pop();
      current = open.at(-1);
    } else if (text.startsWith('<![CDATA[', next)) {
      const end = text.indexOf(']]>', next);
      if (end < 0) throw malformed(text, next, 'open CDATA section');
      current.text += normalizeText(text.slice(next + 9, end));
      at = end + 3;
    } else if (text.startsWith('<!--', next) || text.startsWith('<?', next)) {
      at = skipMisc(text, next);
    } else {
      const child = readTag(text, next, current);
      current.children.push(child);
      at = child.openEnd;
      if (++count > xmlLimits.elements) throw new XmlFault('xml-size', child.line, 'too many elements');
      if (!child.selfClosing) {
        open.push(child);
        current = child;
      }
      if (open.length > xmlLimits.nesting) {
        throw new XmlFault('xml-nesting', child.line, `nested deeper than ${xmlLimits.nesting}`);
      }
    }
  }
  return at;
}

function addText(text: string, from: number, to: number, element: XmlElement): void {
  if (from === to) return;
  const raw = text.slice(from, to);
  if (raw.includes(']]>')) throw malformed(text, from, ']]> in text');
  const resolved = resolveReferences(normalizeText(raw));
  if (resolved === null) throw malformed(text, from, 'unknown reference');
  element.text += resolved;
}

function closeElement(text: string, at: number, element: XmlElement): number {
  const name = element.prefix ? `${element.prefix}:${element.name}` : element.name;
  const end = text.indexOf('>', at);
  if (end < 0 || text.slice(at + 2, end).trimEnd() !== name) {
    throw malformed(text, at, `</${name}> expected`);
  }
  element.closeStart = at;
  element.end = end + 1;
  return end + 1;
}

function malformed(text: string, at: number, detail: string): XmlFault {
  return new XmlFault('xml-well-formed', lineAt(text, at), detail);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
