import { languages } from '@baton/contract/language';
import { describe, expect, test } from 'vitest';
import { exampleOrganisation } from '../process/index.ts';
import { checkFiles } from '../ticket-types/index.ts';
import { describeRule, gateRules } from './describe-rule.ts';
import { findGateRule } from './find-gate-rule.ts';

/** What cannot be drawn: a file nobody can read, one without a process, one that is too large. */
const undrawable = [
  'no-process',
  'size-limit',
  'xml-dtd',
  'xml-encoding',
  'xml-nesting',
  'xml-size',
  'xml-well-formed',
];
/** What is mended elsewhere: in the type, a form or a decision. */
const elsewhere = ['message-known', 'process-key', 'signals-declared'];

describe.each(gateRules)('the page of %s', (rule) => {
  test('says in every language what holds and why', () => {
    const { says, why } = describeRule(rule) ?? {};
    for (const language of languages) {
      expect(says?.[language], language).toMatch(/^.{6,120}$/);
      expect(why?.[language], language).toMatch(/[.。]$/);
    }
  });

  test('has a drawing that breaks it', async () => {
    const { bad, good, severity } = await findGateRule(rule, 'en');
    expect([...new Set(bad.findings.map((finding) => finding.rule))]).toEqual([rule]);
    expect(bad.findings.every((finding) => finding.severity === severity)).toBe(true);
    expect(good.drawing === null, 'as much to see on either side').toBe(bad.drawing === null);
  });

  test('is silent on the good one', async () => {
    const good = describeRule(rule)?.good;
    if (!good) throw new Error('There is no good one.');
    const findings = await checkFiles(good, exampleOrganisation);
    expect(findings.filter((finding) => finding.rule === rule || finding.severity === 'error')).toEqual([]);
  });
});

test('whatever is about the drawing is shown as two pictures', async () => {
  const shown = await Promise.all(
    gateRules.map(async (rule) => [rule, await findGateRule(rule, 'en')] as const),
  );
  const bare = shown.filter(([, { bad }]) => bad.drawing === null).map(([rule]) => rule);
  expect(bare.filter((rule) => !/^(form|decision|declaration|variable|file)-/.test(rule)).sort()).toEqual(
    [...undrawable, ...elsewhere].sort(),
  );
});

test('what is about a table is shown as two tables', async () => {
  const { bad, good } = await findGateRule('decision-clash', 'en');
  expect([bad.drawing, good.drawing]).toEqual([null, null]);
  expect(bad.tables).toEqual([
    {
      ...{ hitPolicy: 'UNIQUE', inputs: ['amount'], outputs: ['level'] },
      rules: [
        { inputs: ['< 10'], outputs: ['"a"'] },
        { inputs: ['[5..20]'], outputs: ['"b"'] },
      ],
    },
  ]);
  expect(good.tables[0]?.rules[1]?.inputs).toEqual(['[10..20]']);
});

test('the names of a picture are those of the language', async () => {
  const [chinese, english] = [
    await findGateRule('status-required', 'zh-CN'),
    await findGateRule('status-required', 'en'),
  ];
  expect([
    chinese.bad.drawing?.includes('name="处理"'),
    english.bad.drawing?.includes('name="Handle"'),
  ]).toEqual([true, true]);
  expect(english.bad.findings[0]?.message.en).toBe('The user task "Handle" has no ticket status');
});

test('there is no page of a rule that is none', async () => {
  await expect(findGateRule('constructor', 'en')).rejects.toMatchObject({ code: 'not_found' });
});
