import { customFields } from '@baton/contract/forms/custom-fields';
import type { CustomField } from '@baton/contract/forms/custom-fields';
import { scaleOf } from '@baton/contract/forms/custom-fields/rating';
import { fieldLibrary } from '@baton/contract/forms/field-library';
import { inLanguages } from '@baton/contract/forms/make-component';
import type { Language } from '@baton/contract/language';
import type { ComponentChild } from 'preact';
import { h } from 'preact';
import { customIcon } from './custom-icons.ts';
import type { EditedField } from './editor-services.ts';

/** What our own components look like while forms are put together: nothing can be entered there. */
export function customPreviews(language: Language): object {
  const register = (formFields: { register(type: string, view: unknown): void }) => {
    for (const custom of customFields) {
      const view = ({ field }: { field: EditedField }) => preview(field);
      const config = { ...custom, label: nameOf(custom, language), icon: customIcon(custom.type) };
      formFields.register(custom.type, Object.assign(view, { config }));
    }
  };
  return { __init__: [Object.assign(register, { $inject: ['formFields'] })] };
}

function nameOf({ type, label }: CustomField, language: Language): string {
  const field = fieldLibrary.find(({ component }) => component.type === type);
  return field ? inLanguages(field.words)[language] : label;
}

/** Without hooks, since the editor renders with a copy of the library that is its own. */
function preview(field: EditedField): ComponentChild {
  const { required } = (field['validate'] ?? {}) as { required?: boolean };
  const { description } = field as { description?: string };
  return h('div', { class: `fjs-form-field fjs-form-field-${field.type}` }, [
    h('label', { class: 'fjs-form-field-label' }, [
      field.label ?? '',
      required ? h('span', { class: 'fjs-asterix', 'aria-hidden': true }, '*') : null,
    ]),
    field.type === 'rating'
      ? h('div', { class: 'form-rating-preview', 'aria-hidden': true }, '☆'.repeat(scaleOf(field)))
      : h('div', { class: 'form-signature-preview', 'aria-hidden': true }, h('span', {})),
    description ? h('div', { class: 'fjs-form-field-description' }, description) : null,
  ]);
}
