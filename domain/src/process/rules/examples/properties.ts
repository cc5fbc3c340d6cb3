import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

const handle = draw.userTask('handle');
const named = (name: string, value: string) => around(draw.userTask('handle', { [name]: value }));
const twice = draw
  .userTask('handle')
  .replace(
    '</camunda:properties>',
    '<camunda:property name="ticketStatus" value="transferred"/></camunda:properties>',
  );
const worker = (status: string) =>
  draw.worker('w', 'notify', { event: 'closed', recipients: 'requester', ticketStatus: status });
const between = (status: string) =>
  around(
    handle + draw.flow('handle', 'w') + worker(status) + draw.flow('w', 'check') + draw.userTask('check'),
    'handle',
    'check',
  );
const escalate = (path: string) => draw.onMessage('late', 'deadline-missed', path, false);
const escalation = draw.flow('lateStart', 'lateEnd') + draw.node('endEvent', 'lateEnd');
const ends = (outcome: string, join: string) => ({
  process:
    draw.start() +
    draw.flow('start', 'split') +
    draw.gateway('split', '', 'parallelGateway') +
    draw.flow('split', 'one') +
    draw.userTask('one') +
    draw.flow('split', 'two') +
    draw.userTask('two') +
    join +
    draw.end('second', outcome),
});
const apart = draw.flow('one', 'first') + draw.end('first') + draw.flow('two', 'second');
const joined =
  draw.flow('one', 'join') +
  draw.flow('two', 'join') +
  draw.gateway('join', '', 'parallelGateway') +
  draw.flow('join', 'x') +
  draw.gateway('x', 'default="x_first"') +
  draw.flow('x', 'first') +
  draw.end('first') +
  draw.flow('x', 'second', draw.when('${urgent}'));

export const propertyExamples: Record<string, Example> = {
  'property-known': {
    bad: named('ticketstatus', 'pending'),
    found: ['property-known@handle'],
    good: named('stage', 'x'),
  },
  'property-place': {
    bad: named('tone', 'primary'),
    found: ['property-place@handle'],
    good: named('clocks', 'paused'),
  },
  'property-value': {
    bad: named('deadline', 'P1M'),
    found: ['property-value@handle'],
    good: named('deadline', 'P2DT4H'),
  },
  'property-once': { bad: around(twice), found: ['property-once@handle'], good: around(handle) },
  'main-language': {
    bad: around(handle),
    found: ['main-language@sample'],
    good: { process: draw.properties({ mainLanguage: 'en' }) + around(handle).process },
  },
  'names-translated': {
    bad: named('nameEn', 'Handle'),
    found: ['names-translated@handle'],
    good: around(draw.userTask('handle', { nameZhTW: '處理', nameEn: 'Handle' })),
  },
  'status-required': {
    bad: around(draw.node('userTask', 'handle', 'camunda:assignee="me"')),
    found: ['status-required@handle'],
    good: around(draw.node('userTask', 'handle', 'camunda:assignee="me"', '', { ticketStatus: 'pending' })),
  },
  'outcome-required': {
    bad: { process: draw.start() + draw.flow('start', 'done') + draw.end('done', null) },
    found: ['outcome-required@done'],
    good: { process: draw.start() + draw.flow('start', 'done') + draw.end('done', 'ownWord') },
  },
  'outcome-place': {
    bad: beside(escalate(draw.flow('lateStart', 'lateEnd') + draw.end('lateEnd', 'late'))),
    found: ['outcome-place@lateEnd', 'terminate-ends@done'],
    good: beside(
      draw.onMessage(
        'off',
        'ticket-cancelled',
        draw.flow('offStart', 'offEnd') + draw.end('offEnd', 'cancelled'),
      ),
    ),
  },
  'outcomes-agree': {
    bad: ends('rejected', apart),
    found: ['outcomes-agree@first'],
    good: ends('rejected', joined),
  },
  'terminate-ends': {
    bad: beside(escalate(escalation)),
    found: ['terminate-ends@done'],
    good: {
      process:
        draw.start() +
        draw.flow('start', 'done') +
        draw.end('done', 'resolved', '<bpmn:terminateEventDefinition/>') +
        escalate(escalation),
    },
  },
  'status-flicker': {
    bad: between('transferred'),
    found: ['status-flicker@w'],
    good: between('pending'),
  },
};
