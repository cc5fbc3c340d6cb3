import { createHash } from 'node:crypto';
import { readXml } from './read-xml.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';
import { namespaces } from './xml-element.ts';
import { namespaceOf } from './xml-tag.ts';
import { isSchemaDefault } from './schema-defaults.ts';

/** One thing a file says: an element, an attribute or a text. */
export interface CanonicalLine {
  kind: 'element' | 'attribute' | 'text';
  text: string;
  element: XmlElement;
  attribute: XmlAttribute | null;
}

/**
 * What a BPMN file says, in document order: two files with the same lines differ in prefixes, order of attributes,
 * blanks, ways of writing a character, a number or a default only. Comments and processing instructions are not read.
 * Throws XmlFault.
 */
export function canonicalXml(text: string): CanonicalLine[] {
  return canonicalElement(readXml(text));
}

/** What one element says with everything in it, as lines of `canonicalXml` that begin at it. */
export function canonicalElement(element: XmlElement): CanonicalLine[] {
  const lines: CanonicalLine[] = [];
  write(element, '', lines);
  return lines;
}

/** Every line carries its path, with the id where there is one, so that it tells where it belongs. */
function write(element: XmlElement, path: string, lines: CanonicalLine[]): void {
  const at = `${path}/${placeOf(element)}`;
  lines.push({ kind: 'element', text: at, element, attribute: null });
  const attributes = element.attributes
    .filter((attribute) => attribute.namespace !== bindings && !isImplied(element, attribute))
    .map((attribute) => {
      const text = `${at}@${nameOf(element, attribute)}=${valueOf(element, attribute)}`;
      return { kind: 'attribute' as const, text, element, attribute };
    });
  lines.push(...attributes.sort((a, b) => (a.text < b.text ? -1 : 1)));
  const said = element.text.trim();
  if (said !== '') lines.push({ kind: 'text', text: `${at}#${said}`, element, attribute: null });
  const around = shortened(at);
  for (const child of element.children) write(child, around, lines);
}

/** A long path stands for itself by its digest: every line below begins with it. */
function shortened(path: string): string {
  return path.length > 400 ? createHash('sha256').update(path).digest('hex') : path;
}

const bindings = 'http://www.w3.org/2000/xmlns/';
const pictures: ReadonlySet<string> = new Set([
  namespaces.bpmnDiagram,
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
]);

function placeOf(element: XmlElement): string {
  const id = element.attributes.find(({ name, namespace }) => name === 'id' && namespace === '');
  return id ? `${named(element)}[${id.value}]` : named(element);
}

function named({ namespace, name }: { namespace: string; name: string }): string {
  return namespace ? `{${namespace}}${name}` : name;
}

/** An attribute of a picture is the same with and without the prefix of pictures. */
function nameOf(element: XmlElement, attribute: XmlAttribute): string {
  const ofPicture = pictures.has(element.namespace) && pictures.has(attribute.namespace);
  return ofPicture ? attribute.name : named(attribute);
}

/** A coordinate counts by its number, a qualified name by its namespace. */
function valueOf(element: XmlElement, { name, namespace, value }: XmlAttribute): string {
  if (pictures.has(element.namespace) && /^-?\d+(?:\.\d+)?$/.test(value)) return String(Number(value));
  if (namespace === namespaces.xsi && name === 'type') return qualified(element, value);
  return value;
}

function qualified(element: XmlElement, name: string): string {
  const [local = '', prefix = ''] = name.split(':').reverse();
  return named({ namespace: namespaceOf(element, prefix) ?? '', name: local });
}

/** Said by the schema already: a default, or the only type a point of a line can have. */
function isImplied(element: XmlElement, attribute: XmlAttribute): boolean {
  if (attribute.namespace === namespaces.xsi) return attribute.name === 'type' && element.name === 'waypoint';
  const drawn = element.namespace === namespaces.bpmn || element.namespace === namespaces.bpmnDiagram;
  return attribute.namespace === '' && drawn && isSchemaDefault(attribute);
}
