import { bindingsAt, escapeAttribute } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import type { XmlUnit } from './xml-unit.ts';

/** Namespaces by prefix where something is written. */
export type Bound = ReadonlyMap<string, string>;

interface Inner {
  bound: Bound;
  indent: string;
}

/**
 * A unit as it stood in its file, with what `inner` answers in place of the units in it. `early` comes behind
 * documentation and extensions, where the schema wants what is derived.
 */
export function writeUnit(
  unit: XmlUnit,
  { bound, indent }: Inner,
  inner: (inside: Inner) => string[],
  early: readonly string[] = [],
): string {
  const opened = openTag(unit.element, unit.source, bound);
  const inside = { bound: opened.bound, indent: `${indent}  ` };
  const partsOf = (parts: readonly XmlElement[]) =>
    parts.map((part) => commentsBefore(part, unit.source) + writePart(part, unit.source, inside.bound));
  const heads = unit.before.filter(({ name }) => leading.has(name));
  const rest = unit.before.filter(({ name }) => !leading.has(name));
  const text = unit.element.text.trim();
  const lines = [
    ...(text === '' ? [] : [escapeAttribute(text)]),
    ...[...partsOf(heads), ...early, ...partsOf(rest), ...inner(inside), ...partsOf(unit.after)],
  ];
  const comments = commentsBefore(unit.element, unit.source);
  if (lines.length === 0) return `${comments}${opened.tag}/>`;
  const content = lines.map((line) => `\n${inside.indent}${line}`).join('');
  return `${comments}${opened.tag}>${content}\n${indent}</${tagName(unit.element)}>`;
}

/** What the schema of BPMN has before everything else of an element. */
const leading: ReadonlySet<string> = new Set([
  ...['documentation', 'extensionElements', 'auditing', 'monitoring', 'categoryValueRef', 'partitionElement'],
]);

/** An element with all in it as it stands in its file; what its prefixes mean is said where that is not known. */
export function writePart(element: XmlElement, source: string, bound: Bound): string {
  const { tag } = openTag(element, source, bound);
  return element.selfClosing ? `${tag}/>` : `${tag}>${source.slice(element.openEnd, element.end)}`;
}

/** A start tag without its end, with declarations for what is not bound alike where it is written. */
export function openTag(element: XmlElement, source: string, bound: Bound): { tag: string; bound: Bound } {
  const scope = bindingsAt(element);
  const own = new Set(
    element.attributes.flatMap(({ prefix, name }) =>
      prefix === 'xmlns' ? [name] : prefix === '' && name === 'xmlns' ? [''] : [],
    ),
  );
  const missing = [...scope].filter(([prefix, uri]) => !own.has(prefix) && bound.get(prefix) !== uri);
  if (!scope.has('') && bound.get('')) missing.push(['', '']);
  const said = [
    ...missing.map(([prefix, uri]) => `xmlns${prefix && `:${prefix}`}="${escapeAttribute(uri)}"`),
    ...element.attributes.map(({ start, end }) => source.slice(start, end)),
  ];
  return {
    tag: `<${[tagName(element), ...said].join(' ')}`,
    bound: new Map([...bound, ...missing, ...scope]),
  };
}

/** The name of an element with its prefix. */
export function tagName({ prefix, name }: XmlElement): string {
  return prefix ? `${prefix}:${name}` : name;
}

/** Comments right before an element are about it. */
function commentsBefore(element: XmlElement, source: string): string {
  if (!element.parent) return '';
  const comments: string[] = [];
  for (let end = endBefore(source, element.start); source.endsWith('-->', end);) {
    const start = source.lastIndexOf('<!--', end);
    comments.unshift(source.slice(start, end));
    end = endBefore(source, start);
  }
  return comments.join('');
}

/** Where what stands before an offset ends, blanks left out. */
function endBefore(source: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(source.charAt(end - 1))) end--;
  return end;
}
