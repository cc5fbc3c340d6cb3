import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { JsonSchema } from '../requests/json-schema.ts';
import { valueSchema } from '../requests/value-schema.ts';

/**
 * What a value of a field is once a form has taken it. Rules are left out: they bind whoever sends, and a form that
 * has others may have written the value. Of lists without what their rows hold.
 */
export function answerValue(field: FormComponent): JsonSchema {
  const schema = valueSchema(field);
  const { type, enum: options, items } = schema;
  const kind: JsonSchema = { ...(type ? { type } : {}), ...(options ? { enum: options } : {}) };
  switch (field.type) {
    // Whatever its expression gives.
    case 'expression':
      return {};
    case 'datetime':
    case 'rating':
      return schema;
    case 'signature':
      return { ...kind, pattern: '^(typed|drawn):' };
    default:
      return items ? { ...kind, items } : kind;
  }
}

/** What is to be said of it to whoever reads it. */
export function answerNotes({ type, valuesKey }: FormComponent): string[] {
  return [
    ...(typeof valuesKey === 'string' ? [`One of the options \`${valuesKey}\` of the form.`] : []),
    ...(type === 'filepicker' ? ['Ids of attachments.'] : []),
    ...(type === 'expression' ? ['Computed by the form.'] : []),
    ...(type === 'signature'
      ? [
          '`typed:` and the name, or `drawn:` and strokes: `x,y x,y;x,y`. On a second line the id of who signed, when, and their name.',
        ]
      : []),
  ];
}

/** The same for whoever does not see the field: nothing but the kind of value. */
export function bareKind({ type, enum: options }: JsonSchema): JsonSchema {
  if (!Array.isArray(options)) return type === undefined ? {} : { type };
  const kinds = new Set(options.map((option: unknown) => (option === null ? 'null' : typeof option)));
  return { type: kinds.size === 1 ? [...kinds][0] : [...kinds] };
}
