import { rating, scaleOf } from '@baton/contract/forms/custom-fields/rating';
import { signature } from '@baton/contract/forms/custom-fields/signature';
import type { Language } from '@baton/contract/language';
import { defineAsyncComponent } from 'vue';
import type { FieldProps } from './vue-field.ts';
import { describedBy, labelId, vueField } from './vue-field.ts';

// Most forms have neither, so both are fetched when one is shown.
const RatingField = defineAsyncComponent(() => import('./RatingField.vue'));
const SignatureField = defineAsyncComponent(() => import('./SignatureField.vue'));

/** Our own components, shown in a language. */
export function customFieldsModule(language: Language): object {
  const ratingField = vueField({
    component: RatingField,
    oneInput: false,
    propsOf: (props) => ({ ...inputProps(props, language), scale: scaleOf(props.field) }),
  });
  const signatureField = vueField({
    component: SignatureField,
    oneInput: false,
    propsOf: (props) => inputProps(props, language),
  });
  const register = (formFields: { register(type: string, component: unknown): void }) => {
    formFields.register(rating.type, Object.assign(ratingField, { config: rating }));
    formFields.register(signature.type, Object.assign(signatureField, { config: signature }));
  };
  return { __init__: [Object.assign(register, { $inject: ['formFields'] })] };
}

function inputProps(props: FieldProps, language: Language) {
  const { domId, errors = [], disabled, readonly, value, onChange, field } = props;
  return {
    ...{ value, language, inputId: domId, labelledBy: labelId(domId), describedBy: describedBy(domId) },
    ...{ locked: disabled || readonly, invalid: errors.length > 0 },
    required: field.validate?.required === true,
    onChange: (changed: unknown) => onChange({ value: changed }),
  };
}
