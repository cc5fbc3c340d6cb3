import type { Language } from '@baton/contract/language';
import type { Fault, FieldFaultCode } from './field-fault.ts';
import type { ViewerMessage } from './form-runtime.ts';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { localizedProperty } from '@baton/contract/forms/localized-property';

/** The viewer's validation messages, by which it tells its rules apart. */
export const viewerMessageCodes: Readonly<Record<string, FieldFaultCode>> = {
  'Value is not a number.': 'not_a_number',
  'Value is expected to be an integer.': 'not_an_integer',
  'Value is expected to have at most 1 decimal digit.': 'too_many_decimals',
  'Value is expected to have at most {value} decimal digits.': 'too_many_decimals',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    'not_a_step',
  'Field must match pattern {value}.': 'pattern',
  'Field is required.': 'required',
  'Field must have minimum value of {value}.': 'too_small',
  'Min validation value is not a valid number.': 'rule_faulty',
  'Field must have maximum value of {value}.': 'too_large',
  'Max validation value is not a valid number.': 'rule_faulty',
  'Field must have minimum length of {value}.': 'too_short',
  'Field must have maximum length of {value}.': 'too_long',
  'Field must be a valid international phone number. (e.g. +4930664040900)': 'not_a_phone_number',
  'Field must be a valid email.': 'not_an_email',
};

/** The fault behind a message of the viewer's validator. A plain string is the form's own pattern message. */
export function viewerFault(
  message: string | ViewerMessage,
  field: FormComponent,
  language: Language,
): Fault {
  if (typeof message === 'string') {
    return { code: 'pattern', ownText: localizedProperty(field, 'patternMessage', language) ?? message };
  }
  const { template, replacements } = message;
  const facts = template.includes('at most 1 decimal') ? { value: 1 } : replacements;
  return { code: viewerMessageCodes[template] ?? 'value_invalid', facts };
}
