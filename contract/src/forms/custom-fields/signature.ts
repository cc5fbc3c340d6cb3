import { customField } from './custom-field.ts';
import type { SignatureMark } from './signature-mark.ts';
import { readMark } from './signature-mark.ts';

/** Who signed, and when: written by the server alone. */
export interface Signed {
  by: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The person's name at that time. */
  name: string;
}

export interface Signature {
  mark: SignatureMark;
  /** Null until the form has been sent. */
  signed: Signed | null;
}

/**
 * A signature is a text of one line or two: the mark that was made (`drawn:12,40 15,44;80,20 81,60`, `typed:王小明`),
 * and once it has been sent who made it when. No picture and no markup: it is read number by number, so it is bounded
 * and can do nothing, and it stands in the ticket's data, where conditions, history and programs find it.
 */
export const signature = customField('signature', 'Signature', (value) => readSignature(value) !== null);

const stampLine = /^([\w-]{1,64}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([^\p{Cc}]{1,200})$/u;

/** What a signature says; null for anything that is none. */
export function readSignature(value: unknown): Signature | null {
  if (typeof value !== 'string') return null;
  const end = value.indexOf('\n');
  const mark = readMark(end < 0 ? value : value.slice(0, end));
  if (!mark) return null;
  if (end < 0) return { mark, signed: null };
  const [line, by = '', at = '', name = ''] = stampLine.exec(value.slice(end + 1)) ?? [];
  return line === undefined || Number.isNaN(Date.parse(at)) ? null : { mark, signed: { by, at, name } };
}

/** A mark with who made it when; one that says so already stays as it is. */
export function stampSignature(value: string, signer: { id: string; name: string }, at: Date): string {
  if (value.includes('\n')) return value;
  const name = signer.name.replace(/\p{Cc}/gu, ' ').slice(0, 200) || signer.id;
  return `${value}\n${signer.id} ${at.toISOString()} ${name}`;
}
