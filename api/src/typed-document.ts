import type { TypeRequests } from '@baton/domain/ticket-types';
import type { TypeAnswers } from '@baton/domain/tickets';
import { addAnswers } from './typed-answers.ts';
import { addComponentTo } from './typed-parts.ts';
import type { TypedDocument } from './typed-parts.ts';
import { addRequests } from './typed-requests.ts';

/** The api's document with what is sent and answered of the tickets of these types. */
export function typedDocument(
  plain: object,
  { requests, answers }: { requests: readonly TypeRequests[]; answers: readonly TypeAnswers[] },
): TypedDocument {
  const document = structuredClone(plain) as TypedDocument;
  const add = addComponentTo(document);
  addRequests(document, add, requests);
  addAnswers(document, add, answers);
  return document;
}
