import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around } from './example.ts';

const timer =
  '<bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>';
const one = draw.userTask('one');
const two = draw.userTask('two');
const urgent = draw.when('${urgent}');

/** Two steps between a gateway that opens and one that closes. */
const between = (opens: string, closes: string) => {
  const gateway = (id: string, type: string) =>
    draw.gateway(id, type === 'exclusiveGateway' && id === 'split' ? 'default="split_two"' : '', type);
  const condition = opens === 'exclusiveGateway' ? urgent : '';
  return around(
    gateway('split', opens) +
      draw.flow('split', 'one', condition) +
      draw.flow('split', 'two') +
      one +
      two +
      draw.flow('one', 'join') +
      draw.flow('two', 'join') +
      gateway('join', closes),
    'split',
    'join',
  );
};

/** A sub-process from whose inside nothing throws, or something does. */
const throwing = (end: string) =>
  around(
    draw.subProcess(
      'handle',
      draw.node('startEvent', 's') +
        draw.flow('s', 'inside') +
        draw.userTask('inside') +
        draw.flow('inside', 'g') +
        draw.gateway('g', 'default="g_e"') +
        draw.flow('g', 'e') +
        draw.node('endEvent', 'e') +
        draw.flow('g', 'failed', urgent) +
        draw.node('endEvent', 'failed', '', end),
    ) +
      draw.boundary('caught', 'handle', draw.error('nobody')) +
      draw.flow('caught', 'done'),
  );

/** A step, a choice, and behind one of its ways a loop, with a way out of it or without. */
const goingRound = (out: boolean) =>
  around(
    one +
      draw.flow('one', 'choice') +
      draw.gateway('choice', 'default="choice_merge"') +
      draw.flow('choice', 'last', urgent) +
      draw.flow('choice', 'merge') +
      draw.gateway('merge') +
      draw.flow('merge', 'two') +
      two +
      draw.flow('two', 'again') +
      draw.gateway('again', 'default="again_merge"') +
      draw.flow('again', 'merge') +
      draw.flow('again', out ? 'last' : 'merge', urgent, 'out') +
      draw.gateway('last'),
    'one',
    'last',
  );

/** Either both steps or only one of them, and a join that waits for both. */
const sometimes = (join: string) =>
  around(
    draw.gateway('split', '', 'parallelGateway') +
      draw.flow('split', 'one') +
      draw.flow('split', 'two') +
      one +
      two +
      draw.flow('one', 'g') +
      draw.gateway('g', 'default="g_join"') +
      draw.flow('g', 'join') +
      draw.flow('g', 'off', urgent) +
      draw.end('off') +
      draw.flow('two', 'join') +
      draw.gateway('join', '', join),
    'split',
    'join',
  );

/** A reminder that does not interrupt, and where its path leads. */
const reminded = (to: string) =>
  around(
    one +
      draw.flow('one', 'merge') +
      draw.gateway('merge') +
      draw.flow('merge', 'two') +
      two +
      draw.boundary('late', 'one', timer, 'cancelActivity="false"') +
      draw.flow('late', 'remind') +
      draw.userTask('remind') +
      draw.flow('remind', to) +
      (to === 'merge' ? '' : draw.end('reminded')),
    'one',
    'two',
  );

/** Any number of so many steps at once. */
const many = (count: number) => {
  const steps = Array.from({ length: count }, (_each, at) => `step${at}`);
  return around(
    draw.gateway('split', 'default="split_step0"', 'inclusiveGateway') +
      steps
        .map(
          (id, at) =>
            draw.flow('split', id, at > 0 ? urgent : '') + draw.userTask(id) + draw.flow(id, 'join'),
        )
        .join('') +
      draw.gateway('join', '', 'inclusiveGateway'),
    'split',
    'join',
  );
};

export const soundnessExamples: Record<string, Example> = {
  'element-happens': {
    bad: throwing(''),
    found: ['element-happens@caught'],
    good: throwing(draw.error('nobody')),
  },
  'process-ends': {
    bad: between('exclusiveGateway', 'parallelGateway'),
    found: ['element-continues@join', 'process-ends@start'],
    good: between('exclusiveGateway', 'exclusiveGateway'),
  },
  'element-continues': {
    bad: goingRound(false),
    found: ['element-continues@two'],
    good: goingRound(true),
  },
  'branches-arrive': {
    bad: sometimes('parallelGateway'),
    found: ['branches-arrive@join'],
    good: between('parallelGateway', 'parallelGateway'),
  },
  'branches-joined': {
    bad: {
      process:
        between('parallelGateway', 'exclusiveGateway').process.replace(
          'targetRef="done"',
          'targetRef="last"',
        ) +
        draw.userTask('last') +
        draw.flow('last', 'done'),
    },
    found: ['branches-joined@last'],
    good: {
      process:
        between('parallelGateway', 'parallelGateway').process.replace(
          'targetRef="done"',
          'targetRef="last"',
        ) +
        draw.userTask('last') +
        draw.flow('last', 'done'),
    },
  },
  'beside-stays-beside': {
    bad: reminded('merge'),
    found: ['beside-stays-beside@late'],
    good: reminded('reminded'),
  },
  'fully-examined': {
    bad: many(12),
    found: ['fully-examined@sample'],
    good: many(4),
  },
};
