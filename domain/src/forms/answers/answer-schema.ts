import type { FieldRights } from '@baton/contract/forms/field-rights';
import { rightOf } from '@baton/contract/forms/field-rights';
import type { FieldPlace, FormSchema } from '@baton/contract/forms/form-schema';
import { placesOf, rootOf } from '@baton/contract/forms/form-schema';
import { describeField } from '../requests/describe-field.ts';
import type { JsonSchema } from '../requests/json-schema.ts';
import { answerNotes, answerValue } from './answer-value.ts';
import type { AnswerNode } from './answer-node.ts';
import { emptyNode, nodeAt, schemaOfNode } from './answer-node.ts';

/** A form of a ticket type, in the language of whoever reads, with the rights by which they do: none, never. */
export interface AnswerForm {
  schema: FormSchema;
  rights: readonly FieldRights[];
}

/**
 * What the api answers as the data of a ticket to whoever reads it by these forms. All forms of the ticket's version
 * belong in: what is read by one may have been written by another. Nothing is required, since a field may be empty
 * yet, withheld, or hidden by a condition; and more may come, by what the reader is to the ticket.
 */
export function answerSchema(forms: readonly AnswerForm[]): JsonSchema {
  const root: AnswerNode = { ...emptyNode(), shown: true };
  for (const { schema, rights } of forms) {
    const places = [...placesOf(rootOf(schema))].filter(({ kind, path }) => kind !== 'group' && path !== '');
    for (const place of places) note(root, place, isShown(place, places, rights));
  }
  return { properties: {}, ...schemaOfNode(root), type: 'object' };
}

function note(root: AnswerNode, { component, kind, path }: FieldPlace, shown: boolean): void {
  const node = nodeAt(root, path);
  node.shown ||= shown;
  if (shown && Object.keys(node.texts).length === 0)
    node.texts = describeField(component, answerNotes(component));
  if (kind === 'list') node.rows ??= emptyNode();
  else node.values.push({ shown, schema: answerValue(component), preset: component['defaultValue'] });
}

/** A list is shown by its columns, as the ticket is read; one without any by itself. */
function isShown({ kind, path }: FieldPlace, all: readonly FieldPlace[], rights: readonly FieldRights[]) {
  const columns = kind === 'list' ? all.filter((one) => one.path.startsWith(`${path}[].`)) : [];
  const paths = columns.length > 0 ? columns.map((column) => column.path) : [path];
  return paths.some((one) => rights.some((each) => rightOf(one, each) !== 'hidden'));
}
