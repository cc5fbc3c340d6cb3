import type { JsonSchema } from '@baton/domain/forms';
import type { StepRequests, TypeRequests } from '@baton/domain/ticket-types';
import type { AddComponent, TypedDocument } from './typed-parts.ts';
import { createTicket } from '@baton/contract/http/tickets';
import { completeUserTask } from '@baton/contract/http/user-tasks';

/**
 * Says what new tickets and completions ticket types take, each a component of its own. A new ticket is told apart by
 * its `ticketType`. A completion does not say of which step it is, so its body is one of those known here or any other.
 */
export function addRequests(
  document: TypedDocument,
  add: AddComponent,
  types: readonly TypeRequests[],
): void {
  const mapping: Record<string, string> = {};
  for (const type of types) {
    if (type.start) mapping[type.key] = add(['NewTicket', type.key], newTicket(type, type.start)).$ref;
  }
  const refs = Object.values(mapping).map(($ref) => ({ $ref }));
  if (refs.length > 0) {
    bodyOf(document, createTicket)['schema'] = {
      oneOf: refs,
      discriminator: { propertyName: 'ticketType', mapping },
    };
  }

  const completions = types.flatMap((type) =>
    type.steps.map((step) =>
      add(
        ['Completion', type.key, step.stepId, ...(step.outcome ? [step.outcome.key] : [])],
        completion(type, step),
      ),
    ),
  );
  const completing = bodyOf(document, completeUserTask);
  if (completions.length > 0) completing['schema'] = { anyOf: [...completions, completing['schema']] };
}

function newTicket({ key, name, version }: TypeRequests, data: JsonSchema): JsonSchema {
  return {
    ...{ title: name, description: `Version ${String(version)}`, type: 'object' },
    properties: { ticketType: { type: 'string', const: key }, data },
    ...{ required: ['ticketType', 'data'], additionalProperties: false },
  };
}

function completion(type: TypeRequests, { name, outcome, data, outcomeData }: StepRequests): JsonSchema {
  const required = ['data'];
  if (outcome) required.push('outcome');
  if (outcome?.reasonRequired) required.push('reason');
  if (outcomeData && outcomeData.required.length > 0) required.push('outcomeData');
  return {
    title: [type.name, name, ...(outcome ? [outcome.name] : [])].join(' · '),
    ...{ description: `Version ${String(type.version)}`, type: 'object' },
    properties: {
      outcome: outcome ? { type: 'string', const: outcome.key } : { type: 'string', maxLength: 64 },
      data,
      ...(outcomeData ? { outcomeData } : {}),
      reason: { type: 'string', minLength: outcome?.reasonRequired ? 1 : 0, maxLength: 4000 },
      version: { type: 'integer', minimum: 0 },
    },
    ...{ required, additionalProperties: false },
  };
}

/** The media type of a body, where its schema stands. */
function bodyOf(
  { paths }: TypedDocument,
  { url, method }: { url: string; method: string },
): Record<string, unknown> {
  const operation = paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${url} is not in the document.`);
  return operation.requestBody.content['application/json'];
}
