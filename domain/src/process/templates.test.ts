import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Bundle, TypeDeclaration } from './bundle.ts';
import { checkBundle } from './index.ts';

const templates = join(import.meta.dirname, '../../../bpmn-templates');

test.each(['general-service', 'equipment-repair'])(
  '%s passes the gate without a remark',
  async (template) => {
    expect(await checkBundle(bundleIn(template))).toEqual([]);
  },
);

/** One slip each, and the rule that has to notice it. */
test.each([
  ['<bpmn:terminateEventDefinition id="resolved_terminate" />', '', 'terminate-ends'],
  [
    '<bpmn:error id="Error_noTeam" name="no_team" errorCode="no_team" />',
    '<bpmn:error id="Error_noTeam" errorCode="none" />',
    'topic-errors-caught',
  ],
  ['${moved == true}', '${movd == true}', 'variable-source'],
  ['${moved == true}', '${moved == 1}', 'expression-types'],
  ['camunda:collection="departments"', 'camunda:collection="department"', 'multi-instance-chosen'],
  [
    'name="departments" value="field(departments)"',
    'name="departments" value="field(gone)"',
    'topic-references',
  ],
  ['value="handlerOf(receive)|', 'value="handlerOf(recieve)|', 'assignment-references'],
  ['name="step-deadline-missed"', 'name="step-deadline-mised"', 'message-known'],
  ["${outcome == 'approve'}", "${outcome == 'approve' and moved}", 'outcome-condition'],
  ['name="outcome" value="approve"', 'name="outcome" value="aprove"', 'outcome-property'],
  ['name="ticketOutcome" value="cancelled"', 'name="ticketStatus" value="pending"', 'outcome-required'],
  ['name="deadline" value="P2D"', 'name="stage" value="P2D"', 'step-clock-receivers'],
  ['value="general-service-transfer"', 'value="general-service-transver"', 'form-exists'],
  ['value="customer,request"', 'value="customer,ministry"', 'field-rights'],
  ['isInterrupting="false"', '', 'outcome-required'],
  ['default="whose_handle"', '', 'gateway-conditions'],
])('general-service with %s → %s is noticed', async (from, to, rule) => {
  const bundle = bundleIn('general-service');
  expect(bundle.bpmn.xml).toContain(from);
  const findings = await checkBundle({
    ...bundle,
    bpmn: { ...bundle.bpmn, xml: bundle.bpmn.xml.replace(from, () => to) },
  });
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

function bundleIn(template: string): Bundle {
  const folder = join(templates, template);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = readdirSync(folder);
  return {
    bpmn: { fileName: `${template}.bpmn`, xml: read(`${template}.bpmn`) },
    forms: files
      .filter((file) => file.endsWith('.form'))
      .map((fileName) => ({ fileName, schema: JSON.parse(read(fileName)) as unknown })),
    decisions: files
      .filter((file) => file.endsWith('.dmn'))
      .map((fileName) => ({ fileName, xml: read(fileName) })),
    typeDeclaration: JSON.parse(read('template.json')) as TypeDeclaration,
  };
}
