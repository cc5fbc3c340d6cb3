import { readSignature, stampSignature } from '@baton/contract/forms/custom-fields/signature';
import type { FormSchema } from '@baton/contract/forms/form-schema';
import { placesOf, rootOf } from '@baton/contract/forms/form-schema';

type Values = Record<string, unknown>;

/**
 * Writes who made them, and when, to the signatures in what a form was sent with; those that say so already were given
 * before and stay. Changes `data`.
 */
export function signFields(
  schema: FormSchema,
  data: Values,
  signer: { readonly id: string; readonly name: string },
  at: Date,
): void {
  for (const { component, path } of placesOf(rootOf(schema))) {
    if (component.type === 'signature')
      signAt(data, path.split('.'), (mark) => stampSignature(mark, signer, at));
  }
}

/** `items[]` leads into each row. */
function signAt(holder: unknown, [step = '', ...rest]: string[], sign: (mark: string) => string): void {
  const key = step.replace(/\[\]$/, '');
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return;
  const value = (holder as Values)[key];
  if (rest.length > 0) {
    for (const inner of step.endsWith('[]') && Array.isArray(value) ? value : [value])
      signAt(inner, rest, sign);
  } else if (typeof value === 'string' && readSignature(value)) (holder as Values)[key] = sign(value);
}
