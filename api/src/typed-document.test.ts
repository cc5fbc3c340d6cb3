import { noFieldRights, requestSchema } from '@baton/domain/forms';
import type { TypeRequests } from '@baton/domain/ticket-types';
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

interface Body {
  requestBody: { content: { 'application/json': { schema: Record<string, unknown> } } };
}
type Document = { paths: Record<string, { post: Body }>; components: { schemas: Record<string, object> } };

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
  const document = typedDocument(plain, [desk, other]);

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

  it('is as it was where there is nothing to tell, and leaves the document it is made of alone', () => {
    const before = JSON.stringify(plain);
    expect(typedDocument(plain, [])).toEqual(plain);
    typedDocument(plain, [desk]);
    expect(JSON.stringify(plain)).toBe(before);
  });
});
