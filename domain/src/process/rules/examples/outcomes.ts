import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, buttons, decided } from './example.ts';

const handle = draw.userTask('handle');
const asyncTask = draw.userTask('handle', {}, '', 'camunda:asyncAfter="true"');
const askAgain = (condition: string) =>
  around(
    handle +
      draw.flow('handle', 'w') +
      draw.worker('w', 'notify', { event: 'closed', recipients: 'requester' }) +
      draw.flow('w', 'g') +
      draw.gateway('g', 'default="g_merge"') +
      draw.flow('g', 'merge', draw.when(condition), 'asked') +
      draw.flow('g', 'merge') +
      draw.gateway('merge'),
    'handle',
    'merge',
  );
const startStep = (assignment: string) => around(draw.userTask('handle', { startStep: 'true', assignment }));
const choose = draw.worker('choose', 'choose-people', {
  strategy: 'ticketTeam',
  into: 'signers',
  whenNobody: 'administrator',
});
const several = (yes: Record<string, string>) => ({
  process:
    draw.start() +
    draw.flow('start', 'choose') +
    choose +
    draw.flow('choose', 'handle') +
    draw.userTask(
      'handle',
      { assignment: 'person(signer)', countersign: 'all' },
      '<bpmn:multiInstanceLoopCharacteristics camunda:collection="signers" camunda:elementVariable="signer"><bpmn:completionCondition>${decided_handle}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>',
    ) +
    draw.flow('handle', 'g') +
    draw.gateway('g') +
    draw.button('g', 'done', 'yes', yes) +
    draw.button('g', 'done', 'no', { verdict: 'refuse' }) +
    draw.end('done'),
});

export const outcomeExamples: Record<string, Example> = {
  'outcome-condition': {
    bad: decided(
      draw.button('g', 'done', 'yes') +
        draw.flow('g', 'done', draw.when("${outcome == 'no' and urgent}"), 'no'),
    ),
    found: ['gateway-default@g', 'outcome-condition@no'],
    good: decided(buttons),
  },
  'outcome-read-behind-task': {
    bad: askAgain("${outcome == 'yes'}"),
    found: ['outcome-read-behind-task@asked'],
    good: askAgain('${urgent}'),
  },
  'outcome-keys-differ': {
    bad: decided(
      draw.button('g', 'done', 'yes') +
        draw.flow('g', 'done', draw.when("${outcome == 'yes'}"), 'again', 'again'),
    ),
    found: ['outcome-keys-differ@again'],
    good: decided(buttons),
  },
  'outcome-named': {
    bad: decided(
      draw.button('g', 'done', 'yes') + draw.flow('g', 'done', draw.when("${outcome == 'no'}"), 'no'),
    ),
    found: ['outcome-named@no'],
    good: decided(
      draw.button('g', 'done', 'yes') +
        draw.flow('g', 'done', draw.properties({ nameEn: 'No' }) + draw.when("${outcome == 'no'}"), 'no'),
    ),
  },
  'outcome-property': {
    bad: decided(draw.button('g', 'done', 'yes', { outcome: 'agree' }) + draw.button('g', 'done', 'no')),
    found: ['outcome-property@g_yes'],
    good: decided(
      draw.button('g', 'done', 'yes', { outcome: 'yes' }) +
        draw.flow('g', 'done', draw.properties({ outcome: 'no' }), 'no', 'No'),
      handle,
      draw.gateway('g', 'default="no"'),
    ),
  },
  'signature-available': {
    bad: decided(draw.button('g', 'done', 'yes', { signature: 'required' }) + draw.button('g', 'done', 'no')),
    found: ['signature-available@g_yes'],
    good: decided(draw.button('g', 'done', 'yes', { reason: 'required' }) + draw.button('g', 'done', 'no')),
  },
  'button-properties': {
    bad: around(
      handle + draw.flow('handle', 'next', draw.properties({ tone: 'danger' })) + draw.userTask('next'),
      'handle',
      'next',
    ),
    found: ['button-properties@handle_next'],
    good: decided(
      draw.button('g', 'done', 'yes', { tone: 'danger', order: '1', reason: 'required' }) +
        draw.button('g', 'done', 'no'),
    ),
  },
  'outcome-not-delayed': {
    bad: decided(buttons, asyncTask, draw.gateway('g', 'camunda:asyncBefore="true"')),
    found: ['outcome-not-delayed@g', 'outcome-not-delayed@handle'],
    good: around(asyncTask),
  },
  'one-gateway-per-task': {
    bad: {
      process:
        decided(buttons).process.replace('id="g"', 'id="g"') +
        draw.boundary('b', 'handle', draw.message('step-deadline-missed')) +
        draw.flow('b', 'g'),
    },
    found: ['one-gateway-per-task@handle', 'step-clock-receivers@b'],
    good: decided(buttons),
  },
  'verdict-required': {
    bad: several({}),
    found: ['verdict-required@g_yes'],
    good: several({ verdict: 'agree' }),
  },
  'start-step': {
    bad: startStep('ticketTeam'),
    found: ['start-step@handle'],
    good: startStep('requester'),
  },
};
