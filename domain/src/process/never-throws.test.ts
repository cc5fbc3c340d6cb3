import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusSize } from '../../../tests/support/corpora.ts';
import { checkBundle, parseBundle, readProcess } from './index.ts';
import { messageExamples } from './rules/examples/messages.ts';
import { outcomeExamples } from './rules/examples/outcomes.ts';
import { peopleExamples } from './rules/examples/people.ts';
import { attempts } from './hostile/all.ts';
import { bundleOf } from './rules/examples/draw.ts';

const drawings = [
  ...attempts.map(([, drawn]) => drawn),
  ...Object.values({ ...messageExamples, ...outcomeExamples, ...peopleExamples }).flatMap(({ bad, good }) => [
    bad,
    good,
  ]),
];
const nasty = fc.constantFrom(
  ...[
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    ' ',
    '${',
    '}',
    '{name}',
    'a'.repeat(3000),
  ],
  ...['bpmn:userTask', 'bpmn:subProcess', 'bpmn:boundaryEvent', 'id="handle"', 'attachedToRef="handle"'],
  ...[
    '<bpmn:constructorEventDefinition/>',
    'handle',
    'g',
    '-1',
    '\u0000',
    '&#x1F600;',
    '<!--',
    ']]>',
    'true',
  ],
);

test('whatever is done to a drawing, the gate and the reader answer', async () => {
  const answered = fc.asyncProperty(
    fc.constantFrom(...drawings),
    fc.array(fc.tuple(fc.nat(), nasty), { minLength: 1, maxLength: 4 }),
    async (drawn, changes) => {
      const bundle = bundleOf(drawn);
      for (const [at, word] of changes) bundle.bpmn.xml = changed(bundle.bpmn.xml, at, word);
      const findings = await checkBundle(bundle);
      expect(findings.every((finding) => typeof finding.message.en === 'string')).toBe(true);
      const { parsed } = await parseBundle(bundle);
      if (parsed?.bpmn.drawing) JSON.stringify(readProcess(parsed));
    },
  );
  await fc.assert(answered, { numRuns: corpusSize('MANGLED_DRAWINGS') });
}, 60_000);

test('forms and decisions with names of the language itself are read', async () => {
  const words = ['constructor', '__proto__', 'toString'];
  const components = words.map((word) => ({ type: word, key: word, path: word }));
  const cells = words
    .map((word) => `<input><inputExpression typeRef="${word}"><text>${word}</text></inputExpression></input>`)
    .join('');
  const bundle = bundleOf({
    process: '<bpmn:constructor id="toString"/><bpmn:userTask id="__proto__"/>',
    forms: [
      { fileName: 'a.form', schema: { id: 'a', components } },
      { fileName: 'b.form', schema: null },
    ],
    decisions: [
      {
        fileName: 'd.dmn',
        xml: `<definitions xmlns="u"><decision id="__proto__"><decisionTable>${cells}</decisionTable></decision></definitions>`,
      },
    ],
  });
  const typeDeclaration = { key: 'x', signals: {}, routingVariables: 'a', receivedMessages: 3 } as never;
  expect((await checkBundle({ ...bundle, typeDeclaration })).length).toBeGreaterThan(0);
  expect((await checkBundle(bundle)).length).toBeGreaterThan(0);
});

test('a big process is judged in a few seconds', async () => {
  const steps = Array.from({ length: 650 }, (_, n) => n);
  const process = steps
    .map(
      (n) =>
        `<bpmn:serviceTask id="w${n}" camunda:type="external" camunda:topic="notify"/><bpmn:sequenceFlow id="f${n}" sourceRef="w${n}" targetRef="w${(n + 1) % 650}"/><bpmn:intermediateThrowEvent id="l${n}"><bpmn:linkEventDefinition name="L"/></bpmn:intermediateThrowEvent>`,
    )
    .join('');
  const before = performance.now();
  await checkBundle(bundleOf({ process }));
  expect(performance.now() - before).toBeLessThan(10_000);
}, 30_000);

/** Replaces the word around a place, or puts one in. */
function changed(xml: string, at: number, word: string): string {
  const place = at % xml.length;
  const rest = xml.slice(place).replace(/^[\w:.-]*/, '');
  return xml.slice(0, place) + word + rest;
}
