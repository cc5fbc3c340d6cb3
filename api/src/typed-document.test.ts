import { noFieldRights, requestSchema } from '@baton/domain/forms';
import type { TypeRequests } from '@baton/domain/ticket-types';
import type { TypeAnswers } from '@baton/domain/tickets';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { deskType } from '../../tests/support/desk-type.ts';
import { openApiDocument } from './openapi-document.ts';
import { typedDocument } from './typed-document.ts';

const plain = JSON.parse(await openApiDocument()) as Record<string, unknown>;
const bundle = deskType('desk');
const [start = {}, handle = {}, handover = {}] = bundle.forms as Record<string, unknown>[];
const of = (form: Record<string, unknown>, fresh: boolean) => requestSchema(form, noFieldRights, { fresh });
const step = {
  ...{ stepId: '审核', name: 'Handle', data: of(handle, false) },
  outcome: { key: 'handOver', name: 'Hand over', reasonRequired: true },
  outcomeData: of(handover, true),
};
const desk: TypeRequests = {
  ...{ key: 'desk', name: 'Desk', version: 3, start: of(start, true) },
  steps: [step, { ...step, stepId: '复核' }, { ...step, outcome: null, outcomeData: null }],
};
const other: TypeRequests = {
  key: 'other.one',
  name: 'Other',
  version: 1,
  start: of({ components: [] }, true),
  steps: [],
};

const answered = (amount: string, ...versions: number[]): TypeAnswers => ({
  ...{ key: 'desk', name: 'Desk', versions },
  data: { type: 'object', properties: { amount: { type: amount } } },
  steps: [
    { stepId: '审核', name: 'Handle', form: { type: 'object', properties: { amount: { type: amount } } } },
    { stepId: 'look', name: 'Look', form: null },
  ],
});
const two = {
  requests: [desk, other],
  answers: [
    answered('number', 4, 3),
    answered('string', 2),
    {
      ...{ key: 'other.one', name: 'Other', versions: [1] },
      data: { type: 'object', properties: {} },
      steps: [],
    },
  ],
};
const none = { requests: [], answers: [] };

interface Content {
  content: { 'application/json': { schema: Record<string, unknown> } };
}
type Document = {
  paths: Record<string, Record<'get' | 'post', { requestBody: Content; responses: Record<string, Content> }>>;
  components: { schemas: Record<string, object> };
};

const bodyIn = (document: object, path: string) =>
  (document as Document).paths[path]?.post.requestBody.content['application/json'].schema;
const newTicketIn = (document: object) => bodyIn(document, '/api/v1/tickets');
const completionIn = (document: object) => bodyIn(document, '/api/v1/user-tasks/{id}/complete');

/** Reads a request the way a program with this document would. */
function reader(document: object, schema: Record<string, unknown> | undefined) {
  const ajv = new Ajv2020({ strict: false, discriminator: false });
  addFormats.default(ajv);
  const { components } = document as Document;
  return ajv.compile({ ...schema, components });
}

describe('the document with what ticket types take', () => {
  const document = typedDocument(plain, two) as unknown as Document;

  it.each([
    ['with nobody’s types', plain],
    ['with two', document],
  ])('is one of OpenAPI 3.1, %s', async (_what, one) => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(one))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('tells new tickets apart by their type', () => {
    expect(newTicketIn(document)).toEqual({
      oneOf: [
        { $ref: '#/components/schemas/NewTicket.desk' },
        { $ref: '#/components/schemas/NewTicket.other.one' },
      ],
      discriminator: {
        propertyName: 'ticketType',
        mapping: {
          desk: '#/components/schemas/NewTicket.desk',
          'other.one': '#/components/schemas/NewTicket.other.one',
        },
      },
    });
    const fits = reader(document, newTicketIn(document));
    const data = { request: { title: 'Printer', amount: 3 } };
    expect(fits({ ticketType: 'desk', data })).toBe(true);
    expect(fits({ ticketType: 'other.one', data: {} })).toBe(true);
    expect(fits({ ticketType: 'desk', data: { request: { amount: 3 } } })).toBe(false);
    expect(fits({ ticketType: 'desk', data: { request: { title: 'Printer', amount: 'three' } } })).toBe(
      false,
    );
    expect(fits({ ticketType: 'secret', data })).toBe(false);
  });

  it('says what each way to complete a step takes, and leaves room for steps it does not tell of', () => {
    const { schemas } = (document as Document).components;
    const names = Object.keys(schemas).filter((name) => name.startsWith('Completion.'));
    expect(names).toEqual([
      'Completion.desk.__.handOver',
      'Completion.desk.__.handOver_2',
      'Completion.desk.__',
    ]);
    const fits = reader(document, { $ref: '#/components/schemas/Completion.desk.__.handOver' });
    const asked = { outcome: 'handOver', data: { note: 'x' }, outcomeData: { why: 'x' }, reason: 'x' };
    expect(fits(asked)).toBe(true);
    expect(fits({ ...asked, outcomeData: {} })).toBe(false);
    expect(fits({ ...asked, reason: undefined })).toBe(false);
    expect(fits({ ...asked, outcome: 'approve' })).toBe(false);
    expect(reader(document, completionIn(document))({ outcome: 'elsewhere', data: { a: 1 } })).toBe(true);
  });

  describe('of what is answered', () => {
    const schemaAt = (path: string, method: 'get' | 'post', status: number) =>
      document.paths[path]?.[method].responses[status]?.content['application/json'].schema;
    // Only what the alternatives say counts here: the plain schemas have tests of their own.
    const loose = structuredClone(document) as Document;
    for (const name of ['Ticket', 'UserTask']) loose.components.schemas[name] = { type: 'object' };
    const kindsOf = (plainName: string, answer: object) =>
      Object.keys(loose.components.schemas)
        .filter((name) => name.startsWith(`${plainName}.`))
        .filter((name) => reader(loose, { $ref: `#/components/schemas/${name}` })(answer));
    const ticket = (key: string, typeVersion: number, amount: unknown) => ({
      ...{ ticketType: { key }, typeVersion },
      data: { amount, another: 1 },
    });
    const task = (stepId: string, key: string, typeVersion: number, amount: unknown) => ({
      ...{ stepId, typeVersion, ticket: { ticketType: { key } } },
      form: stepId === 'look' ? null : { data: { amount } },
    });

    it('tells tickets apart wherever one is answered, and nowhere else', () => {
      const any = { $ref: '#/components/schemas/AnyTicket' };
      const task = { $ref: '#/components/schemas/AnyUserTask' };
      expect(schemaAt('/api/v1/tickets', 'post', 201)).toEqual(any);
      expect(schemaAt('/api/v1/tickets/{number}', 'get', 200)).toEqual(any);
      expect(schemaAt('/api/v1/user-tasks/{id}/complete', 'post', 202)).toEqual(task);
      expect(schemaAt('/api/v1/user-tasks/{id}', 'get', 200)).toEqual(task);
      const text = JSON.stringify(document);
      expect(text.split('AnyTicket"}').length - 1).toBe(4);
      expect(text.split('AnyUserTask"}').length - 1).toBe(9);
    });

    it.each([
      ['the current version', ticket('desk', 4, 7), ['Ticket.desk.4']],
      ['one that is like it', ticket('desk', 3, 7), ['Ticket.desk.4']],
      ['the one before, which has another kind of value', ticket('desk', 2, 'seven'), ['Ticket.desk.2']],
      ['a version it does not tell of', ticket('desk', 1, []), ['Ticket.other']],
      ['a type it does not tell of', ticket('secret', 3, []), ['Ticket.other']],
      ['a type without fields', ticket('other.one', 1, []), ['Ticket.other.one.1']],
      ['a value the version does not have', ticket('desk', 3, 'seven'), []],
    ])('takes a ticket of %s for what it is', (_what, answer, kinds) => {
      expect(kindsOf('Ticket', answer)).toEqual(kinds);
    });

    it.each([
      ['a step', task('审核', 'desk', 2, 'seven'), ['UserTask.desk.2.__']],
      ['a step without a form', task('look', 'desk', 3, 7), ['UserTask.desk.4.look']],
      ['a step it does not tell of', task('else', 'desk', 3, []), ['UserTask.other']],
      ['a type without steps', task('look', 'other.one', 1, []), ['UserTask.other']],
      ['a value the step does not have', task('审核', 'desk', 3, 'seven'), []],
    ])('takes a user task of %s for what it is', (_what, answer, kinds) => {
      expect(kindsOf('UserTask', answer)).toEqual(kinds);
    });
  });

  it('is as it was where there is nothing to tell, and leaves the document it is made of alone', () => {
    const before = JSON.stringify(plain);
    expect(typedDocument(plain, none)).toEqual(plain);
    typedDocument(plain, two);
    expect(JSON.stringify(plain)).toBe(before);
  });
});
