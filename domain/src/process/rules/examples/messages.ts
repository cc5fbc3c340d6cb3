import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

const onBoundary = (message: string, given: Record<string, string> = {}, id = 'b') =>
  draw.userTask('handle', given) +
  draw.boundary(id, 'handle', draw.message(message)) +
  draw.flow(id, `${id}End`) +
  draw.end(`${id}End`);
const waits = (message: string) =>
  around(draw.node('intermediateCatchEvent', 'handle', '', draw.message(message)));
const cancelled = (id: string, interrupting = true) =>
  draw.onMessage(
    id,
    'ticket-cancelled',
    draw.flow(`${id}Start`, `${id}End`) + draw.end(`${id}End`, interrupting ? 'cancelled' : null),
    interrupting,
  );
const shared = (type: string) => ({
  process:
    draw.start() +
    draw.flow('start', 'choose') +
    draw.worker('choose', 'choose-people', {
      strategy: 'ticketTeam',
      into: 'signers',
      whenNobody: 'administrator',
    }) +
    draw.flow('choose', 'sign') +
    (type === 'userTask'
      ? draw.userTask(
          'sign',
          { assignment: 'person(signer)', countersign: 'all', deadline: 'P1D' },
          loop('<bpmn:completionCondition>${decided_sign}</bpmn:completionCondition>'),
        )
      : draw.subProcess(
          'sign',
          loop('') +
            draw.node('startEvent', 's') +
            draw.flow('s', 'signing') +
            draw.userTask('signing', { assignment: 'person(signer)' }) +
            draw.flow('signing', 'e') +
            draw.node('endEvent', 'e'),
          { deadline: 'P1D' },
        )) +
    draw.boundary('b', 'sign', draw.message('step-deadline-missed')) +
    draw.flow('b', 'done') +
    draw.flow('sign', 'done') +
    draw.end('done'),
});
const loop = (inner: string) =>
  `<bpmn:multiInstanceLoopCharacteristics camunda:collection="signers" camunda:elementVariable="signer">${inner}</bpmn:multiInstanceLoopCharacteristics>`;

export const messageExamples: Record<string, Example> = {
  'message-known': {
    bad: waits('foreign'),
    found: ['message-known@handle'],
    good: { ...waits('foreign'), type: { receivedMessages: ['foreign'] } },
  },
  'ticket-clock-receivers': {
    bad: around(onBoundary('deadline-missed')),
    found: ['ticket-clock-receivers@b'],
    good: beside(
      draw.onMessage(
        'late',
        'deadline-missed',
        draw.flow('lateStart', 'lateEnd') + draw.end('lateEnd', 'expired'),
      ),
    ),
  },
  'step-clock-receivers': {
    bad: around(onBoundary('step-deadline-missed')),
    found: ['step-clock-receivers@b'],
    good: around(onBoundary('step-deadline-missed', { deadline: 'PT8H' })),
  },
  'step-clock-shared': {
    bad: shared('userTask'),
    found: ['step-clock-shared@sign'],
    good: shared('subProcess'),
  },
  'ticket-cancelled-receiver': {
    bad: beside(cancelled('off', false)),
    found: ['terminate-ends@done', 'ticket-cancelled-receiver@offStart'],
    good: beside(cancelled('off')),
  },
};
