import type { Database } from '@baton/db';
import { expect, it } from 'vitest';
import type { RecordedVerdict, Round } from '../countersign/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { readSignerFields } from './signer-fields.ts';
import type { FieldReader } from './signer-fields.ts';

/** No field here has options of the organisation, so that nothing is looked up. */
const db = null as unknown as Database;
const none = { hidden: [], read: [], edit: [], required: [] };
const field = (key: string) => ({ type: 'textfield', id: key, key, label: key });
const quotes = {
  ...{ type: 'dynamiclist', id: 'quotes', path: 'quotes', label: 'quotes' },
  components: [field('supplier'), field('price')],
};
const form = (id: string, ...components: object[]) =>
  [id, { type: 'default', schemaVersion: 19, id, components }] as const;
const step = (
  id: string,
  upstreamUserTasks: string[],
  hidden: string[] = [],
  dialog: string | null = null,
) => ({
  ...{ id, formId: 'sign', fieldRights: { ...none, hidden }, upstreamUserTasks },
  outcomes: [{ key: 'go', outcomeFormId: dialog }],
});

const version = {
  forms: new Map([form('sign', field('remark'), quotes), form('dialog', field('remark'), field('limit'))]),
  model: {
    userTasks: {
      ask: step('ask', []),
      sign: step('sign', ['ask'], [], 'dialog'),
      order: step('order', ['sign'], ['quotes[].price', 'limit']),
      file: step('file', ['order'], ['quotes']),
    },
  },
} as unknown as TypeVersion;

const verdict = {
  ...{ commandId: 'c1', roundId: 'r1', personId: 'lin' },
  data: { remark: 'fine', limit: '5', quotes: [{ supplier: 'A', price: '3' }] },
} as unknown as RecordedVerdict;
const round = { id: 'r1', stepId: 'sign' } as Round;

async function seenBy(reader: Partial<FieldReader>): Promise<Record<string, unknown>> {
  const whole = { everything: false, personId: 'xu', steps: [], ...reader };
  const fields = (await readSignerFields(db, version, whole, [verdict], [round])).get('c1') ?? [];
  expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  return Object.fromEntries(fields.map(({ path, value }) => [path, value]));
}

it('shows all of it to the signer and to those who read the ticket wholly, each field once', async () => {
  expect(await seenBy({ personId: 'lin', steps: ['sign'] })).toEqual(verdict.data);
  expect(await seenBy({ everything: true })).toEqual(verdict.data);
});

it('shows nothing of it to other signers and to who had an earlier step alone', async () => {
  expect(await seenBy({ steps: ['sign', 'ask'] })).toEqual({});
  expect(await seenBy({})).toEqual({});
});

it('shows what a later step does not hide, a list by its columns', async () => {
  expect(await seenBy({ steps: ['order'] })).toEqual({ remark: 'fine', quotes: [{ supplier: 'A' }] });
  expect(await seenBy({ steps: ['file'] })).toEqual({ remark: 'fine', limit: '5' });
});
