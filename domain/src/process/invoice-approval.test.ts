import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bundle } from './bundle.ts';
import { applyQuickFix, applyQuickFixes, checkBundle, parseBundle, readProcess } from './index.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/models/camunda-examples');
const reason = `Camunda's example is not at ${folder}`;
const present = existsSync(folder);

const invoiceApproval = (): Bundle => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const form = (fileName: string) => ({ fileName, schema: JSON.parse(read(fileName)) as unknown });
  return {
    bpmn: { fileName: 'invoiceApproval.bpmn', xml: read('invoiceApproval.bpmn') },
    forms: [form('start-form.form'), form('task-form.form')],
    decisions: [],
    typeDeclaration: { key: 'camundaFormsQuickstart' },
  };
};
const errorsOf = async (bundle: Bundle) =>
  (await checkBundle(bundle)).filter((finding) => finding.severity === 'error');

test("Camunda's invoice approval needs its quick fixes and the required properties, no more", async (context) => {
  context.skip(!present, reason);
  // given Camunda's own example
  const bundle = invoiceApproval();
  const found = await errorsOf(bundle);
  expect(found.map((finding) => `${finding.rule}@${finding.elementId ?? finding.file}`).sort()).toEqual([
    'foreign-form@StartEvent_1',
    'foreign-form@UserTask_1',
    'form-readable@start-form.form',
    'form-readable@task-form.form',
    'outcome-required@EndEvent_1',
    'status-required@UserTask_1',
  ]);

  // when the quick fixes are taken and the two required properties are given
  const file = bundle.bpmn.fileName;
  const property = { kind: 'set-property', file } as const;
  const mended = [
    { ...property, elementId: 'UserTask_1', name: 'ticketStatus', value: 'pending' },
    { ...property, elementId: 'EndEvent_1', name: 'ticketOutcome', value: 'resolved' },
  ].reduce(applyQuickFix, applyQuickFixes(bundle, found));

  // then it passes and is read as drawn
  expect(await errorsOf(mended)).toEqual([]);
  const { parsed } = await parseBundle(mended);
  expect(parsed && readProcess(parsed)).toMatchObject({
    key: 'camundaFormsQuickstart',
    start: { id: 'StartEvent_1', formId: 'start-form' },
    formIds: ['start-form', 'task-form'],
    routingVariables: [],
    userTasks: {
      UserTask_1: { formId: 'task-form', assignment: [], outcomes: [], whenNobody: 'administrator' },
    },
    elements: { UserTask_1: { ticketStatus: 'pending' }, EndEvent_1: { ticketOutcome: 'resolved' } },
  });
  // and of the file nothing but two start tags has changed
  const kept = new Set(mended.bpmn.xml.split('\n'));
  const lost = bundle.bpmn.xml.split('\n').filter((line) => !kept.has(line));
  expect(lost.map((line) => line.trim().split(' ')[0])).toEqual(['<bpmn2:startEvent', '<bpmn2:userTask']);
});
