import type { QuickFix } from '@baton/contract/process/finding';
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../bundle.ts';
import { checkBundle } from '../check-bundle.ts';
import { between, bundleOf, draw } from '../rules/examples/draw.ts';
import { rulesOf } from '../testing/judge.ts';
import { applyQuickFix, applyQuickFixes } from './apply-quick-fix.ts';

const fixesOf = async (bundle: Bundle, rule: string) =>
  (await checkBundle(bundle)).filter((finding) => finding.rule === rule);

describe('a mend that is certain', () => {
  const late = draw.onMessage(
    'late',
    'deadline-missed',
    draw.flow('lateStart', 'lateEnd') + draw.node('endEvent', 'lateEnd'),
    false,
  );
  const split =
    draw.userTask('handle') +
    draw.flow('handle', 'g') +
    draw.gateway('g') +
    draw.flow('g', 'm', draw.when('${urgent}'), 'a') +
    draw.flow('g', 'm', '', 'b') +
    draw.gateway('m');
  const sign = draw.userTask(
    'sign',
    { assignment: 'person(signer)', countersign: 'all' },
    '<bpmn:multiInstanceLoopCharacteristics camunda:collection="signers" camunda:elementVariable="signer"/>',
  );
  const choose = draw.worker('choose', 'choose-people', {
    strategy: 'ticketTeam',
    into: 'signers',
    whenNobody: 'administrator',
  });
  const formData =
    '<camunda:formData><camunda:formField id="amount" label="Amount" type="long"><camunda:validation><camunda:constraint name="required"/><camunda:constraint name="min" config="3"/></camunda:validation></camunda:formField><camunda:formField id="kind" type="enum"><camunda:value id="a" name="A"/></camunda:formField></camunda:formData>';

  test.each<[string, Bundle]>([
    [
      'history-time-to-live',
      bundleOf({
        process: between('handle', draw.userTask('handle')),
        processAttributes: 'isExecutable="true"',
      }),
    ],
    [
      'one-executable-process',
      bundleOf({
        process: between('handle', draw.userTask('handle')),
        processAttributes: 'camunda:historyTimeToLive="1"',
      }),
    ],
    [
      'pictures-not-executable',
      bundleOf({ process: between('handle', draw.userTask('handle')), beside: '<bpmn:process id="p" />' }),
    ],
    [
      'form-binding',
      bundleOf({
        process: between(
          'handle',
          draw.userTask(
            'handle',
            {},
            '',
            'camunda:formRef="request" camunda:formRefBinding="version" camunda:formRefVersion="3"',
          ),
        ),
      }),
    ],
    [
      'foreign-form',
      bundleOf({
        process: between(
          'handle',
          draw.userTask('handle', {}, '', 'camunda:formKey="camunda-forms:deployment:forms/request.form"'),
        ),
      }),
    ],
    [
      'foreign-form',
      bundleOf({
        process: between(
          'handle',
          draw.node(
            'userTask',
            'handle',
            'camunda:assignee="me"',
            `<bpmn:extensionElements>${formData}<camunda:properties><camunda:property name="ticketStatus" value="pending"/></camunda:properties></bpmn:extensionElements>`,
          ),
        ),
      }),
    ],
    [
      'form-readable',
      bundleOf({
        process: between('handle', draw.userTask('handle')),
        forms: [{ fileName: '2 forms.form', schema: { components: [] } }],
      }),
    ],
    ['gateway-conditions', bundleOf({ process: between('handle', split, 'm') })],
    [
      'outcome-not-delayed',
      bundleOf({
        process:
          draw.start() +
          draw.flow('start', 'handle') +
          draw.userTask('handle', {}, '', 'camunda:asyncAfter="true"') +
          draw.flow('handle', 'g') +
          draw.gateway('g') +
          draw.button('g', 'done', 'a') +
          draw.button('g', 'done', 'b') +
          draw.end('done'),
      }),
    ],
    ['terminate-ends', bundleOf({ process: between('handle', draw.userTask('handle')) + late })],
    [
      'multi-instance-completion',
      bundleOf({
        process: between(
          'choose',
          choose +
            draw.flow('choose', 'sign') +
            sign +
            draw.flow('sign', 'votes') +
            draw.gateway('votes') +
            draw.button('votes', 'voted', 'yes', { verdict: 'agree' }) +
            draw.button('votes', 'voted', 'no', { verdict: 'refuse' }) +
            draw.gateway('voted'),
          'voted',
        ),
      }),
    ],
    [
      'decision-history-time-to-live',
      bundleOf({
        process: between('handle', draw.userTask('handle')),
        decisions: [
          {
            fileName: 'd.dmn',
            xml: '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d"><literalExpression><text>1</text></literalExpression></decision></definitions>',
          },
        ],
      }),
    ],
  ])('%s passes after its quick fix', async (rule, bundle) => {
    const found = await fixesOf(bundle, rule);
    expect(found.length).toBeGreaterThan(0);
    const left = await rulesOf(applyQuickFixes(bundle, found));
    expect(left).toEqual([]);
  });

  test('a generated form becomes a form of the bundle', async () => {
    const task = `<bpmn:userTask id="handle"><bpmn:extensionElements>${formData}</bpmn:extensionElements></bpmn:userTask>`;
    const bundle = bundleOf({ process: between('handle', task) });
    const mended = applyQuickFixes(bundle, await fixesOf(bundle, 'foreign-form'));
    expect(mended.forms[1]).toMatchObject({
      fileName: 'sample-handle.form',
      schema: {
        id: 'sample-handle',
        components: [
          { type: 'number', key: 'amount', label: 'Amount', validate: { required: true, min: 3 } },
          { type: 'select', key: 'kind', values: [{ label: 'A', value: 'a' }] },
        ],
      },
    });
  });
});

describe('set-property', () => {
  const file = 'sample.bpmn';
  const setting: QuickFix = {
    kind: 'set-property',
    file,
    elementId: 'x',
    name: 'stage',
    value: 'a "b" & <c>',
  };
  const inXml = (element: string, root = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"'): Bundle => ({
    bpmn: {
      fileName: file,
      xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${root}>\n  ${element}\n</definitions>`,
    },
    forms: [],
    decisions: [],
    typeDeclaration: { key: 'x' },
  });
  const written = '<camunda:property name="stage" value="a &quot;b&quot; &amp; &lt;c&gt;" />';

  test.each([
    ['an empty element', '<task id="x" />'],
    [
      'an element with documentation',
      '<task id="x"><documentation>d</documentation><incoming>f</incoming></task>',
    ],
    ['empty extensions', '<task id="x"><extensionElements/></task>'],
    ['other extensions', '<task id="x"><extensionElements><camunda:other/></extensionElements></task>'],
    ['empty properties', '<task id="x"><extensionElements><camunda:properties /></extensionElements></task>'],
    [
      'other properties',
      '<task id="x"><extensionElements><camunda:properties><camunda:property name="a" value="b"/></camunda:properties></extensionElements></task>',
    ],
  ])('finds its place in %s', (_what, element) => {
    const { xml } = applyQuickFix(inXml(element), setting).bpmn;
    expect(xml).toContain(written);
    // given again, it changes nothing
    expect(applyQuickFix(applyQuickFix(inXml(element), setting), setting).bpmn.xml).toBe(xml);
    expect(xml.indexOf('documentation')).toBeLessThan(xml.indexOf('extensionElements'));
  });

  test('binds the namespace where the file does not, without taking a prefix that is in use', () => {
    const { xml } = applyQuickFix(inXml('<task id="x"/>', 'xmlns:camunda="urn:mine"'), setting).bpmn;
    expect(xml).toContain('xmlns:camundaPlatform="http://camunda.org/schema/1.0/bpmn"');
    expect(xml).toContain(written.replace('camunda:', 'camundaPlatform:'));
  });

  test('a fix for something that is not there changes nothing', () => {
    const bundle = inXml('<task id="y"/>');
    expect(applyQuickFix(bundle, setting)).toEqual(bundle);
    expect(applyQuickFix(bundle, { ...setting, file: 'other.bpmn' })).toEqual(bundle);
  });
});
