import { expect, test } from 'vitest';
import { checkBundle } from './check-bundle.ts';
import { rules } from './rules/index.ts';
import { between, bundleOf, draw } from './rules/examples/draw.ts';
import { rulesOf } from './testing/judge.ts';

const good = bundleOf({ process: between('handle', draw.userTask('handle')) });

test('a plain process passes', async () => {
  expect(await rulesOf(good)).toEqual([]);
});

test('a finding says where, what and how to mend it, in three languages', async () => {
  const bundle = bundleOf({ process: between('handle', draw.userTask('handle', { ticketStatus: 'done' })) });
  const findings = await checkBundle(bundle);
  expect(findings[0]).toEqual({
    rule: 'property-value',
    severity: 'error',
    file: 'sample.bpmn',
    elementId: 'handle',
    elementName: 'handle',
    line: 4,
    message: {
      'zh-CN': '“handle”的属性 ticketStatus 不能是“done”',
      'zh-TW': '「handle」的屬性 ticketStatus 不能是「done」',
      en: 'ticketStatus of "handle" cannot be "done"',
    },
    mend: { 'zh-CN': '从可选值中选择', 'zh-TW': '從可選值中選擇', en: 'Choose one of the values offered' },
    quickFix: null,
  });
});

test('errors come before warnings', async () => {
  const findings = await checkBundle(bundleOf({ process: draw.userTask('loose') }));
  const severities = findings.map((finding) => finding.severity);
  expect([...severities].sort()).toEqual(severities);
});

test('the values of a drawing are text in a message, never places of it', async () => {
  const bundle = bundleOf({
    process: between('handle', draw.userTask('handle', { ticketStatus: '{name}' })),
  });
  const [finding] = await checkBundle(bundle);
  expect(finding?.message.en).toBe('ticketStatus of "handle" cannot be "{name}"');
});

test('without a process there is one finding', async () => {
  const xml = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>';
  expect(await rulesOf({ ...good, bpmn: { fileName: 'sample.bpmn', xml } })).toEqual([
    'no-process@sample.bpmn',
  ]);
});

test('a step has the status of what is around it', async () => {
  const inside =
    draw.node('startEvent', 's') +
    draw.flow('s', 'u') +
    draw.node('userTask', 'u', 'camunda:assignee="me"') +
    draw.flow('u', 'e') +
    draw.node('endEvent', 'e');
  const around = (given: Record<string, string>) =>
    rulesOf(bundleOf({ process: between('sub', draw.subProcess('sub', inside, given)) }));
  expect(await around({})).toEqual(['status-required@u']);
  expect(await around({ ticketStatus: 'transferred' })).toEqual([]);
});

/** What they put in is not the same in every language. */
const inOwnWords = new Set(['topic-inputs-fit', 'names-translated']);

test('every rule has a name of its own and all its texts', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
  for (const { name, says, why, problem, mend } of rules) {
    for (const text of [says, why, problem, mend]) {
      expect(Object.keys(text), name).toEqual(['zh-CN', 'zh-TW', 'en']);
    }
    for (const text of [problem, mend]) {
      const places = Object.values(text).map((sentence) => (sentence.match(/\{\w+\}/g) ?? []).sort().join());
      if (!inOwnWords.has(name)) expect(new Set(places).size, name).toBe(1);
    }
  }
});
