import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { fieldsOf } from '../fields-of.ts';
import type { DecisionInput } from './starter-decision.ts';

/** Fields a table can decide by: of one value, and in no block, since the engine is told of no others. */
export function decisionInputs(forms: TypeDraft['forms']): DecisionInput[] {
  const found = forms.flatMap(fieldsOf).flatMap(({ path, label, valueType }) => {
    if (!/^[A-Za-z_]\w*$/.test(path) || valueType === null || valueType === 'list') return [];
    return [{ name: path, label: label || path, type: valueType }];
  });
  return [...new Map(found.map((input) => [input.name, input])).values()];
}
