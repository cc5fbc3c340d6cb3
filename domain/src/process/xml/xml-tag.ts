import type { XmlAttribute, XmlElement } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';
import { normalizeAttribute, resolveReferences } from './xml-text.ts';

const name = '[A-Za-z_\\u00C0-\\uFFFD][\\w.\\-\\u00B7-\\uFFFD]*';
const tagStart = new RegExp(`<(?:(${name}):)?(${name})`, 'y');
const attribute = new RegExp(
  `[ \\t\\r\\n]+(?:(${name}):)?(${name})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^"<]*)"|'([^'<]*)')`,
  'y',
);
const tagEnd = /[ \t\r\n]*(\/?)>/y;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The engine keeps no longer id. Names stand in paths, which would take memory many times over. */
const longestName = 255;

/** The bindings an element itself declares; looked up along its parents. */
const declared = new WeakMap<XmlElement, Map<string, string>>();

/** Reads one start tag; throws XmlFault. The caller reads what is in it. */
export function readTag(text: string, start: number, parent: XmlElement | null): XmlElement {
  const line = lineOf(text, start, parent);
  const opened = matchAt(tagStart, text, start);
  const local = opened?.[2];
  if (!opened || !local) throw new XmlFault('xml-well-formed', line, 'a tag cannot be read');
  const nameEnd = start + opened[0].length;
  const attributes: XmlAttribute[] = [];
  let at = nameEnd;
  for (let match = matchAt(attribute, text, at); match; match = matchAt(attribute, text, at)) {
    const value = resolveReferences(normalizeAttribute(match[3] ?? match[4] ?? ''));
    if (value === null) throw new XmlFault('xml-well-formed', line, 'unknown reference in an attribute');
    const end = at + match[0].length;
    const begin = at + (match[0].length - match[0].trimStart().length);
    attributes.push({
      name: match[2] ?? '',
      prefix: match[1] ?? '',
      namespace: '',
      value,
      start: begin,
      end,
    });
    at = end;
  }
  const closed = matchAt(tagEnd, text, at);
  if (!closed) throw new XmlFault('xml-well-formed', line, `<${local}> cannot be read`);
  const openEnd = at + closed[0].length;
  const element: XmlElement = {
    ...{ name: local, prefix: opened[1] ?? '', namespace: '', attributes, children: [], text: '', parent },
    ...{ line, start, nameEnd, openEnd, selfClosing: closed[1] === '/', closeStart: openEnd, end: openEnd },
  };
  bindNamespaces(element);
  const names = [local, element.prefix, element.namespace, ...attributes.flatMap(namesIn)];
  if (names.some((one) => one.length > longestName)) {
    throw new XmlFault('xml-size', line, `a name, an id or a namespace is longer than ${longestName}`);
  }
  return element;
}

function namesIn({ prefix, name: local, namespace, value }: XmlAttribute): string[] {
  return [prefix, local, namespace, prefix === '' && local === 'id' ? value : ''];
}

function bindNamespaces(element: XmlElement): void {
  const fault = (detail: string) => new XmlFault('xml-well-formed', element.line, detail);
  const own = new Map<string, string>();
  for (const { prefix, name: local, value } of element.attributes) {
    const binds = prefix === 'xmlns' ? local : prefix === '' && local === 'xmlns' ? '' : null;
    if (binds === null) continue;
    if (own.has(binds) || (binds !== '' && value === '') || binds === 'xmlns')
      throw fault('namespace binding');
    if ((binds === 'xml') !== (value === xmlNamespace) || value === xmlnsNamespace)
      throw fault('namespace binding');
    own.set(binds, value);
  }
  if (own.size > 0) declared.set(element, own);
  const seen = new Set<string>();
  for (const found of element.attributes) {
    const isBinding = found.prefix === 'xmlns' || (found.prefix === '' && found.name === 'xmlns');
    const bound = isBinding ? xmlnsNamespace : found.prefix ? namespaceOf(element, found.prefix) : '';
    if (bound === undefined) throw fault(`prefix ${found.prefix} is not bound`);
    found.namespace = bound;
    if (seen.has(`${bound} ${found.name}`)) throw fault(`attribute ${found.name} twice`);
    seen.add(`${bound} ${found.name}`);
  }
  const namespace = namespaceOf(element, element.prefix);
  if (namespace === undefined && element.prefix) throw fault(`prefix ${element.prefix} is not bound`);
  element.namespace = namespace ?? '';
}

/** The namespace bound to a prefix at an element; the empty prefix is the default namespace. */
export function namespaceOf(element: XmlElement, prefix: string): string | undefined {
  if (prefix === 'xml') return xmlNamespace;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const bound = declared.get(at)?.get(prefix);
    if (bound !== undefined) return bound;
  }
  return undefined;
}

/** Every namespace bound at an element by its prefix; the default namespace is the empty prefix. */
export function bindingsAt(element: XmlElement): Map<string, string> {
  const above = element.parent ? bindingsAt(element.parent) : new Map<string, string>();
  for (const [prefix, bound] of declared.get(element) ?? []) above.set(prefix, bound);
  return above;
}

/** A prefix bound to a namespace at an element, or undefined; the default namespace is the empty prefix. */
export function prefixOf(element: XmlElement, namespace: string): string | undefined {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    for (const [prefix, bound] of declared.get(at) ?? []) {
      if (bound === namespace && namespaceOf(element, prefix) === namespace) return prefix;
    }
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Counts on from the last element read before this one, so that reading stays linear. */
function lineOf(text: string, start: number, parent: XmlElement | null): number {
  let last = parent;
  while (last?.children.length) last = last.children.at(-1) ?? null;
  const from = last?.start ?? 0;
  let line = last?.line ?? 1;
  // Looked for only up to here: a file of one line would be read to its end for every tag.
  const between = text.slice(from, start);
  for (let at = between.indexOf('\n'); at >= 0; at = between.indexOf('\n', at + 1)) line++;
  return line;
}
