import type { Fault } from './field-fault.ts';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { readSignature } from '@baton/contract/forms/custom-fields/signature';
import { isEmptyValue } from './same-value.ts';

/** What a check of one changed value may look at. */
export interface ValueCheck {
  field: FormComponent;
  /** As it came. */
  submitted: unknown;
  /** What the viewer makes of it. */
  read: unknown;
  stored: unknown;
  now: Date;
  ownsAttachment: (id: string) => boolean;
  /** Evaluated: the picker takes more than one file. */
  severalFiles: boolean;
}

/**
 * Where the viewer would silently empty or repair a value that only a program can send, the sender is told.
 * Also the limits that live in the browser's widgets alone: earliest dates, options, files.
 */
export function checkValue(check: ValueCheck): Fault | null {
  const { field, submitted, read } = check;
  if (isEmptyValue(submitted)) return null;
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      // A signature belongs into its own field: kept from here, it would be taken for one that we have stamped.
      return typeof submitted === 'object' || readSignature(submitted)?.signed
        ? { code: 'value_invalid' }
        : null;
    case 'number':
      return isFiniteNumber(submitted, read) ? null : { code: 'not_a_number' };
    case 'checkbox':
      return typeof submitted === 'boolean' ? null : { code: 'value_invalid' };
    case 'radio':
    case 'select':
      return isEmptyValue(read) ? { code: 'option_not_offered' } : null;
    case 'checklist':
    case 'taglist':
      return checkChoices(submitted, read);
    case 'datetime':
      return checkMoment(check);
    case 'filepicker':
      return checkFiles(check);
    case 'rating':
      return isEmptyValue(read) ? { code: 'value_invalid' } : null;
    case 'signature':
      return checkSignature(read);
    default:
      return null;
  }
}

function isFiniteNumber(submitted: unknown, read: unknown): boolean {
  if (typeof submitted === 'string' && submitted.length > 400) return false;
  return !isEmptyValue(read) && Number.isFinite(Number(read));
}

function checkChoices(submitted: unknown, read: unknown): Fault | null {
  if (!Array.isArray(submitted)) return { code: 'value_invalid' };
  return Array.isArray(read) && read.length === submitted.length ? null : { code: 'option_not_offered' };
}

/** Who signed is said by the server; a signature that says so already belongs to another field or person. */
function checkSignature(read: unknown): Fault | null {
  const signature = readSignature(read);
  if (!signature) return { code: 'value_invalid' };
  return signature.signed ? { code: 'signature_not_own' } : null;
}

const dateText = /^\d{4}-\d{2}-\d{2}$/;
const timeText = /^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

function checkMoment({ field, submitted, read, now }: ValueCheck): Fault | null {
  if (typeof submitted !== 'string' || typeof read !== 'string') return { code: 'value_invalid' };
  const subtype = field['subtype'];
  const [date = '', time = '', ...more] = subtype === 'time' ? ['', submitted] : submitted.split('T');
  const wantsDate = subtype !== 'time';
  const wantsTime = subtype !== 'date';
  if (more.length > 0 || (wantsDate ? !isDate(date) : date !== '')) return { code: 'value_invalid' };
  if (wantsTime ? !timeText.test(time) : time !== '') return { code: 'value_invalid' };
  const earliest = field['disallowPassedDates'] === true ? earliestToday(now) : '1900-01-01';
  return wantsDate && date < earliest ? { code: 'date_too_early', facts: { value: earliest } } : null;
}

function isDate(text: string): boolean {
  return dateText.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
}

/** Today where the day begins last (UTC-12): the sender's own zone is not known here. */
function earliestToday(now: Date): string {
  return new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
}

function checkFiles({ submitted, stored, severalFiles, ownsAttachment }: ValueCheck): Fault | null {
  if (!Array.isArray(submitted) || !submitted.every((id) => typeof id === 'string'))
    return { code: 'value_invalid' };
  if (new Set(submitted).size !== submitted.length) return { code: 'value_invalid' };
  if (!severalFiles && submitted.length > 1) return { code: 'too_many_items', facts: { value: 1 } };
  const kept = Array.isArray(stored) ? (stored as unknown[]) : [];
  return submitted.every((id) => kept.includes(id) || ownsAttachment(id))
    ? null
    : { code: 'attachment_unknown' };
}
