import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

const withForm = (attributes: string) => around(draw.userTask('handle', {}, '', attributes));
const decides = (attributes: string) => around(draw.node('businessRuleTask', 'handle', attributes));
const bound = 'camunda:decisionRefBinding="deployment"';
const single = 'camunda:resultVariable="level" camunda:mapDecisionResult="singleEntry"';

interface Table {
  id?: string;
  attributes?: string;
  hitPolicy?: string;
  input?: string;
  output?: string;
  language?: string;
  type?: string;
  rules?: [cell: string, answer: string][];
  more?: string;
}

const rule = ([cell, answer]: [string, string], at: number) =>
  `<rule id="r${at}"><inputEntry id="c${at}"><text><![CDATA[${cell}]]></text></inputEntry><outputEntry id="x${at}"><text><![CDATA[${answer}]]></text></outputEntry></rule>`;

/** One decision table over `amount`. */
const dmn = (table: Table = {}) => ({
  fileName: 'level.dmn',
  xml: `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="urn:d">
<decision id="${table.id ?? 'level'}" name="level" ${table.attributes ?? 'camunda:historyTimeToLive="P30D"'}>
<decisionTable id="t" hitPolicy="${table.hitPolicy ?? 'FIRST'}">
<input id="i"><inputExpression id="ie" typeRef="${table.type ?? 'number'}" ${table.language ?? ''}><text>${table.input ?? 'amount'}</text></inputExpression></input>
${table.output ?? '<output id="o" name="level" typeRef="string"/>'}
${(table.rules ?? [['', '"high"']]).map(rule).join('\n')}
</decisionTable></decision>${table.more ?? ''}</definitions>`,
});
/** A second decision of the file, which reads the others by their ids. */
const reading = (id: string, ...others: string[]) =>
  `<decision id="${id}" name="${id}" camunda:historyTimeToLive="P30D"><variable id="${id}_v" name="${id}" typeRef="string"/>${others
    .map(
      (other) =>
        `<informationRequirement id="${id}_${other}"><requiredDecision href="#${other}"/></informationRequirement>`,
    )
    .join('')}<literalExpression id="${id}_l"><text>"a"</text></literalExpression></decision>`;
const decided = (table: Table = {}, attributes = `${bound} ${single}`) => ({
  ...decides(`camunda:decisionRef="level" ${attributes}`),
  decisions: [dmn(table)],
});

export const bindingExamples: Record<string, Example> = {
  'form-binding': {
    bad: withForm('camunda:formRef="request" camunda:formRefBinding="latest"'),
    found: ['form-binding@handle'],
    good: withForm('camunda:formRef="request" camunda:formRefBinding="deployment"'),
  },
  'form-exists': {
    bad: withForm('camunda:formRef="other" camunda:formRefBinding="deployment"'),
    found: ['form-exists@handle'],
    good: withForm('camunda:formRef="request" camunda:formRefBinding="deployment"'),
  },
  'start-form': {
    bad: beside('', {
      process:
        draw.node('startEvent', 'start') +
        draw.flow('start', 'handle') +
        draw.userTask('handle') +
        draw.flow('handle', 'done') +
        draw.end('done'),
    }),
    found: ['start-form@start'],
    good: beside(''),
  },
  'decision-exists': {
    bad: { ...decided({ id: 'another' }) },
    found: ['decision-exists@handle'],
    good: decided(),
  },
  'decision-loop': {
    bad: decided({ more: reading('first', 'second') + reading('second', 'first') }),
    found: ['decision-loop@first', 'decision-loop@second'],
    good: decided({ more: reading('first', 'second', 'level') + reading('second', 'level') }),
  },
  'decision-binding': {
    bad: decided({}, single),
    found: ['decision-binding@handle'],
    good: decided(),
  },
  'decision-result': {
    bad: decided({ hitPolicy: 'COLLECT' }),
    found: ['decision-result@handle'],
    good: decided(
      { hitPolicy: 'COLLECT' },
      `${bound} camunda:resultVariable="levels" camunda:mapDecisionResult="collectEntries"`,
    ),
  },
  'decision-file': {
    bad: decided({ more: '<businessKnowledgeModel id="b"/>' }),
    found: ['decision-file@b'],
    good: decided({ more: '<inputData id="b" name="b"/>' }),
  },
  'decision-language': {
    bad: decided({ language: 'expressionLanguage="juel"' }),
    found: ['decision-language@ie'],
    good: decided({ language: 'expressionLanguage="FEEL"' }),
  },
  'decision-expressions': {
    bad: decided({ input: 'for x in amount return x' }),
    found: ['decision-expressions@ie'],
    good: decided({ input: 'amount * 2' }),
  },
  'decision-hit-policy': {
    bad: decided({ hitPolicy: 'PRIORITY' }),
    found: ['decision-hit-policy@level'],
    good: decided({ hitPolicy: 'ANY' }),
  },
  'decision-plain-day': {
    bad: decided({ type: 'dateTime', rules: [['> date("2026-01-01")', '"a"']] }),
    found: ['decision-plain-day@c0'],
    good: decided({ type: 'dateTime', rules: [['> date and time("2026-01-01T00:00:00")', '"a"']] }),
  },
  'decision-clash': {
    bad: decided({
      hitPolicy: 'UNIQUE',
      rules: [
        ['< 10', '"a"'],
        ['[5..20]', '"b"'],
      ],
    }),
    found: ['decision-clash@r1'],
    good: decided({
      hitPolicy: 'UNIQUE',
      rules: [
        ['< 10', '"a"'],
        ['[10..20]', '"b"'],
      ],
    }),
  },
  'decision-gap': {
    bad: decided({ rules: [['> 5', '"a"']] }),
    found: ['decision-gap@level'],
    good: decided({
      rules: [
        ['> 5', '"a"'],
        ['<= 5', '"b"'],
      ],
    }),
  },
  'decision-shadowed': {
    bad: decided({
      rules: [
        ['> 5', '"a"'],
        ['> 7', '"b"'],
      ],
    }),
    found: ['decision-shadowed@r1'],
    good: decided({
      rules: [
        ['> 5', '"a"'],
        ['> 3', '"b"'],
      ],
    }),
  },
  'decision-history-time-to-live': {
    bad: decided({ attributes: '' }),
    found: ['decision-history-time-to-live@level'],
    good: decided(),
  },
};
