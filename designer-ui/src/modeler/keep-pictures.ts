import { xmlTokens } from './xml-tokens.ts';
import type { XmlToken } from './xml-tokens.ts';

/** A shape or line of a diagram that the editor does not show and would leave out when it saves. */
export interface KeptPicture {
  text: string;
  /** What it is a picture of; null where the file does not say. */
  of: string | null;
  /** What the plane it lies on shows. */
  plane: string;
}

interface Picture extends KeptPicture {
  key: string;
}

/** The pictures of a drawing that are not among what the editor wrote right after it had opened it. */
export function unseenPictures(opened: string, written: string): KeptPicture[] {
  const seen = new Set(picturesOf(written).map(({ key }) => key));
  const bindings = rootBindings(written);
  // Elsewhere a prefix may mean another namespace: such a picture could not be read again.
  if ([...rootBindings(opened)].some(([prefix, bound]) => bindings.get(prefix) !== bound)) return [];
  return picturesOf(opened).filter(({ key }) => !seen.has(key));
}

/** Puts pictures back on their planes, unless what they are pictures of is gone. */
export function putBackPictures(xml: string, pictures: readonly KeptPicture[]): string {
  if (pictures.length === 0) return xml;
  const ids = new Set<string | null>();
  const planes = new Map<string, XmlToken>();
  let plane = '';
  for (const token of xmlTokens(xml)) {
    if (token.id !== null && !isPicture(token.text)) ids.add(token.id);
    if (localName(token.text) !== 'BPMNPlane') continue;
    if (token.kind !== 'close') plane = attributeOf(token.text, 'bpmnElement') ?? '';
    if (token.kind !== 'open') planes.set(plane, token);
  }
  const wanted = pictures.filter(({ of, plane: on }) => planes.has(on) && (of === null || ids.has(of)));
  const ends = [...planes].sort(([, one], [, other]) => other.start - one.start);
  return ends.reduce((result, [shown, end]) => {
    const added = wanted.filter((one) => one.plane === shown).map(({ text }) => `${text}\n    `);
    if (added.length === 0) return result;
    const tag = /^<\/?([\w.:-]+)/.exec(end.text)?.[1] ?? '';
    const closed =
      end.kind === 'empty'
        ? `${end.text.slice(0, -2)}>${added.join('')}</${tag}>`
        : added.join('') + end.text;
    return result.slice(0, end.start) + closed + result.slice(end.end);
  }, xml);
}

function picturesOf(xml: string): Picture[] {
  const found: Picture[] = [];
  let plane = '';
  let open: { name: string; tag: string; start: number } | null = null;
  for (const { kind, text, start, end } of xmlTokens(xml)) {
    const name = localName(text);
    if (name === 'BPMNPlane' && kind === 'open') plane = attributeOf(text, 'bpmnElement') ?? '';
    if (!isPicture(text)) continue;
    if (kind === 'open') open = { name, tag: text, start };
    const tag = kind === 'empty' ? text : (open?.tag ?? text);
    if (kind === 'open') continue;
    const of = attributeOf(tag, 'bpmnElement');
    const from = kind === 'empty' ? start : (open?.start ?? start);
    const key = attributeOf(tag, 'id') ?? `${plane} ${of ?? ''}`;
    found.push({ text: xml.slice(from, end), of, plane, key });
  }
  return found;
}

function isPicture(tag: string): boolean {
  return /^<\/?(?:[\w.-]+:)?BPMN(?:Shape|Edge)[\s/>]/.test(tag);
}

function localName(tag: string): string {
  return /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? '';
}

function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? null;
}

function rootBindings(xml: string): Map<string, string> {
  for (const { kind, text } of xmlTokens(xml)) {
    if (kind !== 'open' && kind !== 'empty') continue;
    const bindings = text.matchAll(/\s(xmlns(?::[\w.-]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map([...bindings].map(([, prefix = '', double, single]) => [prefix, double ?? single ?? '']));
  }
  return new Map();
}
