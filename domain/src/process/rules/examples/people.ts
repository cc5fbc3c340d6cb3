import { draw } from './draw.ts';
import type { Example } from './example.ts';
import { around } from './example.ts';

const withProperties = (given: Record<string, string>) => around(draw.userTask('handle', given));
const bare = (attributes: string) =>
  around(draw.node('userTask', 'handle', attributes, '', { ticketStatus: 'pending' }));
const choose = (into = 'signers') =>
  draw.worker('choose', 'choose-people', { strategy: 'ticketTeam', into, whenNobody: 'administrator' });
const loop = (
  attributes: string,
  inner = '<bpmn:completionCondition>${decided_sign}</bpmn:completionCondition>',
) => `<bpmn:multiInstanceLoopCharacteristics ${attributes}>${inner}</bpmn:multiInstanceLoopCharacteristics>`;
const list = 'camunda:collection="signers" camunda:elementVariable="signer"';
const sign = (given: Record<string, string> = {}, inner = loop(list), attributes = '') =>
  draw.userTask('sign', { assignment: 'person(signer)', countersign: 'all', ...given }, inner, attributes);
const voted = (target: string, verdicts = ['agree', 'refuse']) =>
  draw.flow('sign', 'votes') +
  draw.gateway('votes') +
  verdicts.map((verdict) => draw.button('votes', target, verdict, { verdict })).join('');
const several = (step: string, chosen = choose(), behind = voted('voted')) =>
  around(chosen + draw.flow('choose', 'sign') + step + behind + draw.gateway('voted'), 'choose', 'voted');
const formed = 'camunda:formRef="request" camunda:formRefBinding="deployment"';
const routedBy = (step: string) => ({
  process:
    draw.start() +
    draw.flow('start', 'choose') +
    choose() +
    draw.flow('choose', 'sign') +
    step +
    voted('g') +
    draw.gateway('g', 'default="g_done"') +
    draw.flow('g', 'done', draw.when('${urgent}'), 'asked') +
    draw.flow('g', 'done') +
    draw.end('done'),
});

export const peopleExamples: Record<string, Example> = {
  'assignment-present': {
    bad: bare(''),
    found: ['assignment-present@handle'],
    good: bare('camunda:candidateGroups="desk"'),
  },
  'assignment-references': {
    bad: withProperties({ assignment: 'handlerOf(gone)|field(customer.head)|requester' }),
    found: ['assignment-references@handle'],
    good: withProperties({
      assignment: 'handlerOf(handle)|field(customer.name)|departmentHead(field(department),1)',
    }),
  },
  'native-people-known': {
    bad: bare('camunda:candidateUsers="lin, ghost"'),
    found: ['native-people-known@handle'],
    good: bare('camunda:candidateUsers="lin, me" camunda:candidateGroups="desk,auditor"'),
  },
  'operations-available': {
    bad: withProperties({ operations: 'claim, delegate' }),
    found: ['operations-available@handle'],
    good: withProperties({ operations: 'claim, release' }),
  },
  'policies-available': {
    bad: withProperties({ whenNobody: 'pass', whenRequester: 'skip' }),
    found: ['policies-available@handle'],
    good: withProperties({ whenNobody: 'administrator' }),
  },
  'multi-instance-list': {
    bad: several(
      sign(
        {},
        loop(
          '',
          '<bpmn:loopCardinality>3</bpmn:loopCardinality><bpmn:completionCondition>${decided_sign}</bpmn:completionCondition>',
        ),
      ),
    ),
    found: ['assignment-references@sign', 'multi-instance-chosen@sign', 'multi-instance-list@sign'],
    good: several(sign()),
  },
  'multi-instance-chosen': {
    bad: several(sign(), choose('others')),
    found: ['multi-instance-chosen@sign', 'variable-source@sign'],
    good: several(sign()),
  },
  'multi-instance-completion': {
    bad: several(sign({}, loop(list, '<bpmn:completionCondition>${urgent}</bpmn:completionCondition>'))),
    found: ['multi-instance-completion@sign'],
    good: several(sign()),
  },
  'decided-own-step': {
    bad: around(
      draw.userTask('handle') +
        draw.flow('handle', 'g') +
        draw.gateway('g', 'default="g_merge"') +
        draw.flow('g', 'merge', draw.when('${decided_sign}'), 'asked') +
        draw.flow('g', 'merge') +
        draw.gateway('merge'),
      'handle',
      'merge',
    ),
    found: ['decided-own-step@asked'],
    good: several(sign()),
  },
  countersign: {
    bad: several(sign({ countersign: 'ratio' })),
    found: ['countersign@sign'],
    good: several(sign({ countersign: 'ratio', ratio: '0.5' })),
  },
  'countersign-available': {
    bad: several(sign({ countersign: 'weighted' })),
    found: ['countersign-available@sign'],
    good: several(sign({ countersign: 'any' })),
  },
  'countersign-outcomes': {
    bad: several(sign(), choose(), voted('voted', ['refuse', 'return'])),
    found: ['countersign-outcomes@sign'],
    good: several(sign(), choose(), voted('voted', ['agree', 'return'])),
  },
  'countersign-people': {
    bad: several(sign({ assignment: 'person(signer)|ticketTeam' })),
    found: ['countersign-people@sign'],
    good: several(sign({ assignment: 'person(signer)|teamLead(signer)' })),
  },
  'multi-instance-fields': {
    bad: routedBy(sign({}, loop(list), formed)),
    found: ['multi-instance-fields@sign'],
    good: routedBy(sign({ fieldsRead: 'urgent' }, loop(list), formed)),
  },
  'field-rights': {
    bad: around(
      draw.userTask('handle', { fieldsRead: 'title, customer', fieldsEdit: 'title, gone' }, '', formed),
    ),
    found: ['field-rights@handle'],
    good: around(
      draw.userTask('handle', { fieldsRead: 'title, customer', fieldsEdit: 'items[].price' }, '', formed),
    ),
  },
};
