import type { FormComponent } from '@baton/contract/forms/form-schema';

/** Replaces what people wrote; the same text has the same replacement wherever it stood. */
export interface NeutralTexts {
  /** Of a field that holds text. */
  textFor(field: FormComponent, text: string): string;
  /** Of a number with so many digits that it may be somebody's. */
  numberFor(value: number): number;
  /** Of a signature: what is written in its place. */
  nameFor(signature: string): string;
  /** Of a reason that was given. */
  reasonFor(text: string): string;
}

interface Validation {
  pattern?: unknown;
  validationType?: unknown;
  minLength?: unknown;
  maxLength?: unknown;
}

/** Makes the replacements of one scenario; `reasonWord` is what a reason is called in the type's language. */
export function neutralTexts(reasonWord: string): NeutralTexts {
  const places = new Map<string, number>();
  const placeOf = (original: string) => {
    const place = places.get(original) ?? places.size + 1;
    places.set(original, place);
    return place;
  };
  return {
    textFor: (field, text) => replacementOf(field, text, placeOf(text)),
    nameFor: (signature) => `N. N. ${placeOf(signature)}`,
    numberFor: (value) => 1_000_000 + placeOf(String(value)),
    reasonFor: (text) => `${reasonWord} ${placeOf(text)}`,
  };
}

function replacementOf(field: FormComponent, text: string, place: number): string {
  const { pattern, validationType, minLength, maxLength } = (field['validate'] ?? {}) as Validation;
  if (validationType === 'email') return `person-${place}@example.invalid`;
  if (validationType === 'phone') return `+861${String(place).padStart(10, '0')}`;
  if (typeof pattern === 'string' && pattern !== '') return sameShape(text, place);
  const label = typeof field.label === 'string' && field.label !== '' ? field.label : (field.key ?? '');
  const number = ` ${place}`;
  const most = typeof maxLength === 'number' ? maxLength : 200;
  const neutral = label.slice(0, Math.max(0, most - number.length)) + number;
  return neutral.padEnd(typeof minLength === 'number' ? minLength : 0, '·').slice(-Math.max(1, most));
}

/** Letters and digits of the same kind at the same places, so that a pattern still fits; the first sign stays. */
function sameShape(text: string, place: number): string {
  const plain = [...text].map((sign, at) => {
    if (/\p{Nd}/u.test(sign)) return at === 0 ? sign : '0';
    if (/\p{Lu}/u.test(sign)) return 'X';
    if (/\p{Ll}/u.test(sign)) return 'x';
    return /\p{L}/u.test(sign) ? '某' : sign;
  });
  const digits = plain.flatMap((sign, at) => (sign === '0' && at > 0 ? [at] : [])).reverse();
  const number = [...String(place)].reverse();
  digits.slice(0, number.length).forEach((at, index) => (plain[at] = number[index] ?? '0'));
  return plain.join('');
}
