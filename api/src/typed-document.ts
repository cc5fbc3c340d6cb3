import type { JsonSchema } from '@baton/domain/forms';
import type { StepRequests, TypeRequests } from '@baton/domain/ticket-types';
import { createTicket } from '@baton/contract/http/tickets';
import { completeUserTask } from '@baton/contract/http/user-tasks';

type Document = Record<string, unknown>;

interface Body {
  requestBody: { content: { 'application/json': { schema: JsonSchema } } };
}

/**
 * The api's document with the bodies of new tickets and of completions as ticket types take them, each a component
 * of its own. A new ticket is told apart by its `ticketType`. A completion does not say of which step it is, so its
 * body is one of those known here or any other.
 */
export function typedDocument(plain: object, types: readonly TypeRequests[]): Document {
  const document = structuredClone(plain) as Document & {
    paths: Record<string, Record<string, Body>>;
    components: { schemas: Record<string, JsonSchema> };
  };
  const { schemas } = document.components;
  const add = (parts: readonly string[], schema: JsonSchema): string => {
    const name = freeName(parts.join('.').replace(/[^\w.-]/g, '_'), schemas);
    schemas[name] = schema;
    return `#/components/schemas/${name}`;
  };

  const mapping: Record<string, string> = {};
  for (const type of types) {
    if (type.start) mapping[type.key] = add(['NewTicket', type.key], newTicket(type, type.start));
  }
  const refs = Object.values(mapping).map(($ref) => ({ $ref }));
  if (refs.length > 0) {
    bodyOf(document, createTicket)['schema'] = {
      oneOf: refs,
      discriminator: { propertyName: 'ticketType', mapping },
    };
  }

  const completions = types.flatMap((type) =>
    type.steps.map((step) => ({
      $ref: add(
        ['Completion', type.key, step.stepId, ...(step.outcome ? [step.outcome.key] : [])],
        completion(type, step),
      ),
    })),
  );
  const completing = bodyOf(document, completeUserTask);
  if (completions.length > 0) completing['schema'] = { anyOf: [...completions, completing['schema']] };
  return document;
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
  { paths }: { paths: Record<string, Record<string, Body>> },
  { url, method }: { url: string; method: string },
): Record<string, unknown> {
  const operation = paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  if (!operation) throw new Error(`${method} ${url} is not in the document.`);
  return operation.requestBody.content['application/json'];
}

/** Names of steps may have letters that names of components may not; two may then be one. */
function freeName(wanted: string, taken: object): string {
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count++) name = `${wanted}_${String(count)}`;
  return name;
}
