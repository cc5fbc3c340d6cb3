import { expect, test } from 'vitest';
import { bundleOf, draw } from './examples/draw.ts';
import { rulesOf } from '../testing/judge.ts';

const choose = draw.worker('choose', 'choose-people', {
  ...{ strategy: 'ticketTeam', into: 'signers', whenNobody: 'flow' },
});
const nobody = draw.boundary('none', 'choose', draw.error('nobody'));
const sign = draw.userTask(
  'sign',
  { assignment: 'person(signer)', countersign: 'all' },
  '<bpmn:multiInstanceLoopCharacteristics camunda:collection="signers" camunda:elementVariable="signer"><bpmn:completionCondition>${decided_sign}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>',
);
const votes =
  draw.flow('sign', 'votes') +
  draw.gateway('votes') +
  draw.button('votes', 'done', 'yes', { verdict: 'agree' }) +
  draw.button('votes', 'revise', 'back', { verdict: 'return' }) +
  draw.userTask('revise', { assignment: 'requester' }) +
  draw.end('done');
const drawn = (more: string) => bundleOf({ process: choose + nobody + sign + votes + more });
const merge = draw.gateway('merge') + draw.flow('merge', 'sign');
const found = async (more: string) =>
  (await rulesOf(drawn(more))).filter((one) => one.startsWith('multi-instance-chosen@'));

test('a step may be entered again over the list that was chosen before', async () => {
  const start = draw.start() + draw.flow('start', 'choose') + draw.flow('none', 'done');
  const ways = draw.flow('choose', 'merge') + merge + draw.flow('revise', 'merge');
  expect(await rulesOf(drawn(start + ways))).toEqual([]);
});

test('a way beside the choice is found', async () => {
  const start =
    draw.start() +
    draw.flow('start', 'gate') +
    draw.gateway('gate', 'default="gate_merge"') +
    draw.flow('none', 'done');
  const ways =
    draw.flow('gate', 'choose', draw.when('${urgent}')) +
    draw.flow('gate', 'merge') +
    draw.flow('choose', 'merge');
  expect(await found(start + ways + merge + draw.flow('revise', 'choose'))).toEqual([
    'multi-instance-chosen@sign',
  ]);
});

test('nobody was chosen on the way of the error that says so', async () => {
  const start = draw.start() + draw.flow('start', 'choose');
  const ways = draw.flow('choose', 'merge') + draw.flow('none', 'merge') + draw.flow('revise', 'choose');
  expect(await found(start + ways + merge)).toEqual(['multi-instance-chosen@sign']);
});
