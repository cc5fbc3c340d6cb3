/** What a person makes to sign. */
export type SignatureMark = { kind: 'drawn'; strokes: readonly Stroke[] } | { kind: 'typed'; name: string };

/** Points a pen went through, in the units of the box. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** The paper: every signature is drawn on one of this size, however large it is shown. */
export const signatureBox = { width: 600, height: 200 } as const;
export const signatureLimits = { strokes: 100, points: 2000, name: 80 } as const;

const point = /^(0|[1-9]\d{0,2}),(0|[1-9]\d{0,2})$/;
/** Longer than the most points and strokes can be, so that nothing longer is looked at. */
const longest = signatureLimits.points * 'xxx,yyy '.length;
const unreadable = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

/** The mark in a text; null where there is none, or more than a signature needs. */
export function readMark(text: string): SignatureMark | null {
  if (text.length > longest) return null;
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  if (text.startsWith('typed:')) return isName(rest) ? { kind: 'typed', name: rest } : null;
  if (!text.startsWith('drawn:')) return null;
  const strokes = rest.split(';').map((stroke) => stroke.split(' ').map(readPoint));
  const points = strokes.flat();
  if (points.length < 2 || points.length > signatureLimits.points) return null;
  if (strokes.length > signatureLimits.strokes || points.includes(null)) return null;
  return { kind: 'drawn', strokes: strokes as Stroke[] };
}

/** The text of a mark; `readMark` says whether it is one. */
export function writeMark(mark: SignatureMark): string {
  if (mark.kind === 'typed') return `typed:${mark.name}`;
  return `drawn:${mark.strokes.map((stroke) => stroke.map((each) => each.join(',')).join(' ')).join(';')}`;
}

function isName(text: string): boolean {
  return text !== '' && text.length <= signatureLimits.name && text.trim() === text && !unreadable.test(text);
}

function readPoint(text: string): Stroke[number] | null {
  const found = point.exec(text);
  if (!found) return null;
  const [x, y] = [Number(found[1]), Number(found[2])];
  return x <= signatureBox.width && y <= signatureBox.height ? [x, y] : null;
}
