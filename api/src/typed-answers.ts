import type { JsonSchema } from '@baton/domain/forms';
import type { StepAnswers, TypeAnswers } from '@baton/domain/tickets';
import type { AddComponent, TypedDocument } from './typed-parts.ts';
import { referTo } from './typed-parts.ts';

/** One kind of answer: what it is told by, and what such an answer holds. */
interface Kind {
  parts: string[];
  title: string;
  description: string;
  told: JsonSchema;
  holds: JsonSchema;
}

/**
 * Says of each ticket and user task that is answered which it may be: of a type, version and step known here, or any
 * other. No `discriminator` can say so, since what tells them apart stands deeper in the answer or is two values: each
 * kind has its constants, so that an answer is always of exactly one.
 */
export function addAnswers(document: TypedDocument, add: AddComponent, types: readonly TypeAnswers[]): void {
  const tickets = types.map(ticketKind);
  const userTasks = types.flatMap((type) => type.steps.map((step) => userTaskKind(type, step)));
  const knownTasks = types
    .filter(({ steps }) => steps.length > 0)
    .map((type) => ({
      ...toldByTicket(type),
      stepId: { enum: type.steps.map(({ stepId }) => stepId) },
    }));
  const replaced = new Map([
    [referTo('Ticket').$ref, oneOfKinds(add, 'Ticket', tickets, types.map(toldByType))],
    [referTo('UserTask').$ref, oneOfKinds(add, 'UserTask', userTasks, knownTasks)],
  ]);
  for (const { responses } of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const { content = {} } of Object.values(responses)) {
      for (const body of Object.values(content)) {
        const typed = replaced.get(String(body.schema?.['$ref']));
        if (typed) body.schema = typed;
      }
    }
  }
}

function ticketKind(type: TypeAnswers): Kind {
  return {
    ...{ parts: partsOf(type), title: type.name, description: versionsOf(type) },
    ...{ told: toldByType(type), holds: { data: type.data } },
  };
}

function userTaskKind(type: TypeAnswers, { stepId, name, form }: StepAnswers): Kind {
  return {
    parts: [...partsOf(type), stepId],
    ...{ title: `${type.name} · ${name}`, description: versionsOf(type) },
    told: { ...toldByTicket(type), stepId: { const: stepId } },
    holds: { form: form ? { type: 'object', properties: { data: form } } : { type: 'null' } },
  };
}

/** By the newest of the versions. */
function partsOf({ key, versions }: TypeAnswers): string[] {
  return [key, String(versions[0])];
}

function versionsOf({ versions }: TypeAnswers): string {
  return `${versions.length > 1 ? 'Versions' : 'Version'} ${versions.join(', ')}`;
}

function toldByType({ key, versions }: TypeAnswers): JsonSchema {
  return { ticketType: { properties: { key: { const: key } } }, typeVersion: { enum: versions } };
}

function toldByTicket(type: TypeAnswers): JsonSchema {
  const { ticketType, typeVersion } = toldByType(type);
  return { ticket: { properties: { ticketType } }, typeVersion };
}

/** A component that is one of the kinds, or of none of the `known` ones. */
function oneOfKinds(
  add: AddComponent,
  plain: string,
  kinds: readonly Kind[],
  known: readonly JsonSchema[],
): JsonSchema {
  if (kinds.length === 0) return referTo(plain);
  const told = kinds.map(({ parts, title, description, told, holds }) =>
    add([plain, ...parts], {
      ...{ title, description },
      allOf: [referTo(plain), { type: 'object', properties: { ...told, ...holds } }],
    }),
  );
  const other = add([plain, 'other'], {
    description: 'Of a type, version or step that this document does not tell of',
    allOf: [referTo(plain), { not: { anyOf: known.map((properties) => ({ properties })) } }],
  });
  return add([`Any${plain}`], { oneOf: [...told, other] });
}
