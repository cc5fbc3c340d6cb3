import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishTicketType } from '@baton/contract/http/ticket-types';
import { applyQuickFix, applyQuickFixes, checkBundle } from '@baton/domain/process';
import type { Bundle } from '@baton/domain/process';
import { expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);

/** Public models of other authors are not part of the project; they lie beside it where they are at hand. */
const folder = new URL('../../../shared/data/models/camunda-examples/', import.meta.url);

it('runs Camunda’s own invoice approval after the mends the gate names', async (test) => {
  test.skip(!existsSync(folder), `the example is not at ${fileURLToPath(folder)}`);
  // given the example with its two forms, and what the gate asks for
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
  const form = (fileName: string) => ({ fileName, schema: JSON.parse(read(fileName)) as unknown });
  const found: Bundle = {
    bpmn: { fileName: 'invoiceApproval.bpmn', xml: read('invoiceApproval.bpmn') },
    forms: [form('start-form.form'), form('task-form.form')],
    decisions: [],
    typeDeclaration: { key: 'camundaFormsQuickstart' },
  };
  const property = { kind: 'set-property', file: found.bpmn.fileName } as const;
  const bundle = [
    { ...property, elementId: 'UserTask_1', name: 'ticketStatus', value: 'pending' },
    { ...property, elementId: 'EndEvent_1', name: 'ticketOutcome', value: 'resolved' },
  ].reduce(applyQuickFix, applyQuickFixes(found, await checkBundle(found)));

  // when an analyst publishes it and somebody submits a ticket
  const [he, guo, admin] = [await person('he'), await person('guo'), await person('admin')];
  const published = await he.client.call(publishTicketType, {
    params: { key: 'camundaFormsQuickstart' },
    body: {
      bpmn: bundle.bpmn.xml,
      forms: bundle.forms.map(({ schema }) => schema as Record<string, unknown>),
      declaration: {
        key: 'camundaFormsQuickstart',
        prefix: 'INV',
        name: { en: 'Invoice' },
        mayStart: ['everyone'],
      },
    },
  });
  expect(published.version).toBe(1);
  const { number } = await guo.submit('camundaFormsQuickstart', {
    creditor: 'Great Pizza for Everyone Inc.',
    amount: '30',
    invoiceNumber: 'C-123',
  });
  expect(number).toMatch(/^INV-/);

  // then its step goes to the administrator, since nobody is called "demo" here, and the ticket ends
  const approval = await admin.taskAt(number, 'UserTask_1');
  expect(approval.form?.data).toMatchObject({ creditor: 'Great Pizza for Everyone Inc.', amount: '30' });
  await admin.complete(number, 'UserTask_1', { data: { approved: true } });
  const ended = await eventually(
    () => guo.ticket(number),
    (ticket) => ticket.status === 'done',
  );
  expect(ended.outcome).toBe('resolved');
});
