import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf, namespaces, withDescendants } from '../xml/xml-element.ts';
import { namespaceOf, prefixOf } from '../xml/xml-tag.ts';
import { escapeAttribute } from '../xml/xml-text.ts';

/** A change of a text: what stands between two offsets is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies edits that do not overlap; everything else of the text stays as its author wrote it. Of two at one place the
 * later one comes first.
 */
export function applyEdits(text: string, edits: Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toReversed().sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = Math.max(at, edit.end);
  }
  return parts.join('') + text.slice(at);
}

/** The element of a file with this id, diagrams left out. */
export function findById(root: XmlElement, id: string): XmlElement | undefined {
  for (const element of withDescendants(root)) {
    if (element.namespace !== namespaces.bpmnDiagram && attributeOf(element, 'id') === id) return element;
  }
  return undefined;
}

/** Sets an attribute, or takes it away with null. A `camunda:` in front is put into the prefix of the file. */
export function setAttribute(element: XmlElement, name: string, value: string | null): Edit[] {
  const local = name.replace(/^camunda:/, '');
  const { prefix, binding } = local === name ? { prefix: '', binding: [] } : camundaPrefix(element);
  const namespace = local === name ? '' : camundaNamespace(element);
  const existing = element.attributes.find((one) => one.name === local && one.namespace === namespace);
  if (value === null) return existing ? [{ start: existing.start - 1, end: existing.end, text: '' }] : [];
  const text = `${prefix ? `${prefix}:` : ''}${local}="${escapeAttribute(value)}"`;
  if (existing) return [{ start: existing.start, end: existing.end, text }];
  const at = element.attributes.at(-1)?.end ?? element.nameEnd;
  return [{ start: at, end: at, text: ` ${text}` }, ...binding];
}

/** Puts a child in as the last one, or as the first one behind the documentation. */
export function insertChild(text: string, element: XmlElement, child: string, place: 'first' | 'last'): Edit {
  const indent = indentOf(text, element);
  const inner = `${indent}  ${child.replaceAll('\n', `${indent}  `)}`;
  if (element.selfClosing) {
    const tag = `${element.prefix ? `${element.prefix}:` : ''}${element.name}`;
    const start = element.attributes.at(-1)?.end ?? element.nameEnd;
    return { start, end: element.openEnd, text: `>${inner}${indent}</${tag}>` };
  }
  const documented = element.children.findLast((one) => one.name === 'documentation');
  const first = documented?.end ?? element.openEnd;
  const last = element.children.at(-1)?.end ?? element.openEnd;
  const at = place === 'first' ? first : last;
  const closes = element.children.length === 0 && element.text.trim() === '';
  return { start: at, end: closes ? element.closeStart : at, text: closes ? `${inner}${indent}` : inner };
}

/** The prefix of Camunda's extensions at an element, and the binding to add where there is none. */
export function camundaPrefix(element: XmlElement): { prefix: string; binding: Edit[] } {
  const namespace = camundaNamespace(element);
  const bound = prefixOf(element, namespace);
  if (bound) return { prefix: bound, binding: [] };
  let root = element;
  while (root.parent) root = root.parent;
  const prefix = namespaceOf(element, 'camunda') === undefined ? 'camunda' : 'camundaPlatform';
  const text = ` xmlns:${prefix}="${namespace}"`;
  return { prefix, binding: [{ start: root.nameEnd, end: root.nameEnd, text }] };
}

/** Decisions have a namespace of their own for the same extensions. */
function camundaNamespace(element: XmlElement): string {
  return element.namespace === namespaces.bpmn ? namespaces.camunda : namespaces.camundaDmn;
}

/** A line break and the blanks in front of an element. */
function indentOf(text: string, element: XmlElement): string {
  const line = text.slice(text.lastIndexOf('\n', element.start) + 1, element.start);
  return `\n${/^[ \t]*$/.test(line) ? line : ''}`;
}
