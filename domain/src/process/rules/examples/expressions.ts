import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

/** handle → gateway with one condition and a default. */
const routed = (condition: string) =>
  around(
    draw.userTask('handle') +
      draw.flow('handle', 'g') +
      draw.gateway('g', 'default="g_merge"') +
      draw.flow('g', 'merge', draw.when(condition), 'asked') +
      draw.flow('g', 'merge') +
      draw.gateway('merge'),
    'handle',
    'merge',
  );
const timer = (time: string) =>
  around(
    draw.node(
      'intermediateCatchEvent',
      'handle',
      '',
      `<bpmn:timerEventDefinition>${time}</bpmn:timerEventDefinition>`,
    ),
  );
const taglist = { fileName: 'b.form', schema: { id: 'b', components: [{ type: 'taglist', key: 'amount' }] } };

export const expressionExamples: Record<string, Example> = {
  'expression-place': {
    bad: around(draw.userTask('handle').replace('name="handle"', 'name="${title}"')),
    found: ['expression-place@handle'],
    good: around(draw.userTask('handle', {}, '', 'camunda:assignee="${title}"')),
  },
  'expression-grammar': {
    bad: routed('${title.length() > 3}'),
    found: ['expression-grammar@asked'],
    good: routed("${amount > 3 and not urgent or title == 'x'}"),
  },
  'expression-types': {
    bad: routed("${amount == 'three'}"),
    found: ['expression-types@asked'],
    good: routed('${amount == 3 and not empty departments}'),
  },
  'variable-source': {
    bad: routed('${urgnt}'),
    found: ['variable-source@asked'],
    good: { ...routed('${urgnt}'), type: { routingVariables: [{ name: 'urgnt', type: 'boolean' }] } },
  },
  'variable-types-agree': {
    bad: { ...routed('${amount > 3}'), forms: [taglist] },
    found: ['variable-types-agree@asked'],
    good: { ...routed('${urgent}'), forms: [taglist] },
  },
  'variable-names': {
    bad: beside('', {
      forms: [
        { fileName: 'b.form', schema: { id: 'b', components: [{ key: 'outcome', type: 'textfield' }] } },
      ],
    }),
    found: ['variable-names@b.form'],
    good: beside('', {
      forms: [
        { fileName: 'b.form', schema: { id: 'b', components: [{ key: 'result', type: 'textfield' }] } },
      ],
    }),
  },
  'timer-valid': {
    bad: timer('<bpmn:timeCycle>0 0 9 * * ?</bpmn:timeCycle>'),
    found: ['timer-valid@handle'],
    good: timer('<bpmn:timeDate>${due}</bpmn:timeDate>'),
  },
};
