import { namesOf } from '@baton/contract/forms/field-names';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { isForm } from '@baton/contract/forms/form-schema';
import { withoutPlaces } from '@baton/contract/forms/saved-component';
import type { Finding } from '@baton/contract/process/finding';
import { DomainError } from '../errors.ts';
import { checkForm, outsideNames } from '../forms/index.ts';
import { namesOutside, tooLarge } from './saved-field-findings.ts';

/** Bytes of a component as JSON; the largest that ships takes one of 64. */
export const mostBytes = 65_536;

/**
 * A component as the library keeps it. Throws `saved_field_refused` with all findings where a form with nothing else in
 * it would be refused by the gate, where it is too large, and where an expression asks for a field that does not come
 * along: in another form that would be another field, or none, and nobody would notice.
 */
export function requireSaveable(given: Record<string, unknown>): FormComponent {
  const bytes = Buffer.byteLength(JSON.stringify(given));
  if (bytes > mostBytes) throw refused([tooLarge(bytes, mostBytes)]);
  const form = { type: 'default', components: [given] };
  const component = isForm(form) ? withoutPlaces(given as FormComponent) : null;
  const checked = checkForm(component ? { ...form, components: [component] } : form);
  const errors = checked.filter(({ severity }) => severity === 'error');
  if (!component || errors.length > 0) throw refused(errors);
  const outside = [...outsideNames(component, new Set(namesOf(component)))];
  if (outside.length > 0) {
    // With their places, so that whoever can do without them takes them away.
    const places = outside.map(({ at, attribute, name }) => ({ at, attribute, name }));
    throw refused(outside.map(namesOutside), { outside: places });
  }
  return component;
}

function refused(findings: Finding[], facts: Record<string, unknown> = {}): DomainError {
  return new DomainError(
    'saved_field_refused',
    { findings, ...facts },
    findings.map(({ elementName, rule, message }) => ({
      path: elementName ? `component (${elementName})` : 'component',
      code: rule,
      message: message.en ?? rule,
    })),
  );
}
