import { expect, test } from 'vitest';
import { nextUserTasks, outcomesOf, statusOf, upstreamUserTasks } from './index.ts';
import { between, bundleOf, draw } from './rules/examples/draw.ts';
import { modelOf } from './testing/judge.ts';

const loop =
  '<bpmn:multiInstanceLoopCharacteristics camunda:collection="${departments}" camunda:elementVariable="department"/>';

/** handle decides: transfer → review → move → receive; ask → several departments → back to handle. */
const transfer = bundleOf({
  process:
    draw.properties({ mainLanguage: 'zh-TW', nameEn: 'Sample' }) +
    draw.start() +
    draw.flow('start', 'handle') +
    draw.userTask('handle', { stage: '處理中', stageEn: 'Working', operations: 'claim,release' }) +
    draw.flow('handle', 'g') +
    draw.gateway('g', 'default="g_rest"') +
    draw.button('g', 'done', 'resolve', { tone: 'primary', order: '1', outcomeForm: 'request' }) +
    draw.button('g', 'review', 'transfer', { order: '3', reason: 'required', nameEn: 'Transfer' }) +
    draw.button('g', 'choose', 'ask', { order: '2', verdict: 'other', signature: 'required' }) +
    draw.flow('g', 'done', draw.properties({ outcome: 'rest' }), 'g_rest', 'Rest') +
    draw.userTask('review', {
      ticketStatus: 'awaiting_transfer',
      assignment: 'teamLead(ticketTeam)|departmentHead(ticketDepartment, 1)',
      assignmentExclude: 'asker',
      deadline: 'P1D',
    }) +
    draw.boundary('late', 'review', draw.message('step-deadline-missed')) +
    draw.flow('late', 'handle') +
    draw.flow('review', 'move') +
    draw.worker('move', 'move-ticket', {
      ticketStatus: 'awaiting_transfer',
      department: 'department',
      stray: 'x',
    }) +
    draw.flow('move', 'whose') +
    draw.gateway('whose', 'default="whose_handle"') +
    draw.flow('whose', 'receive', draw.when('${moved == true}')) +
    draw.flow('whose', 'handle') +
    draw.userTask('receive', { ticketStatus: 'transferred', clocks: 'paused' }) +
    draw.flow('receive', 'done') +
    draw.worker('choose', 'choose-people', {
      choose: 'departments',
      departments: 'field(departments)',
      into: 'departments',
      ticketStatus: 'transferred',
    }) +
    draw.flow('choose', 'work') +
    draw.subProcess(
      'work',
      loop +
        draw.node('startEvent', 's') +
        draw.flow('s', 'answer') +
        draw.node('userTask', 'answer', '', '', { assignment: 'departmentHead(department, 0)' }) +
        draw.flow('answer', 'e') +
        draw.node('endEvent', 'e'),
      { ticketStatus: 'transferred' },
    ) +
    draw.flow('work', 'handle') +
    draw.end('done') +
    draw.onMessage(
      'off',
      'ticket-cancelled',
      draw.flow('offStart', 'offEnd') + draw.end('offEnd', 'cancelled'),
    ),
});

test('names fall together from the drawing and its properties', async () => {
  const model = await modelOf(transfer);
  expect(model).toMatchObject({ key: 'sample', name: { en: 'Sample' }, mainLanguage: 'zh-TW' });
  expect(model.userTasks['handle']?.stage).toEqual({ 'zh-TW': '處理中', en: 'Working' });
  expect(model.userTasks['handle']?.completeLabel).toEqual({
    'zh-CN': '完成',
    'zh-TW': '完成',
    en: 'Complete',
  });
});

test('the buttons of a step are the flows behind its gateway, in their order', async () => {
  const outcomes = outcomesOf(await modelOf(transfer), 'handle');
  expect(outcomes.map(({ key }) => key)).toEqual(['resolve', 'ask', 'transfer', 'rest']);
  expect(outcomes[2]).toEqual({
    key: 'transfer',
    flowId: 'g_transfer',
    name: { 'zh-TW': 'transfer', en: 'Transfer' },
    verdict: null,
    tone: 'neutral',
    order: 3,
    outcomeFormId: null,
    reasonRequired: true,
    signatureRequired: false,
  });
  expect(outcomesOf(await modelOf(transfer), 'receive')).toEqual([]);
  expect(outcomesOf(await modelOf(transfer), 'toString')).toEqual([]);
});

test('the status is a function of the open leaves', async () => {
  const model = await modelOf(transfer);
  expect(statusOf(model, [])).toBe('pending');
  expect(statusOf(model, ['handle'])).toBe('pending');
  expect(statusOf(model, ['handle', 'receive'])).toBe('transferred');
  expect(statusOf(model, ['receive', 'review', 'handle'])).toBe('awaiting_transfer');
  expect(statusOf(model, ['answer', 'answer'])).toBe('transferred');
  expect(statusOf(model, ['work', 'g', 'unknown', 'constructor'])).toBe('pending');
});

test('the asker is whoever completed the last task before, not one left by a boundary event', async () => {
  const model = await modelOf(transfer);
  expect(upstreamUserTasks(model, 'review')).toEqual(['handle']);
  expect(upstreamUserTasks(model, 'receive')).toEqual(['review']);
  expect(upstreamUserTasks(model, 'answer')).toEqual(['handle']);
  expect(upstreamUserTasks(model, 'handle').sort()).toEqual(['answer', 'handle', 'review']);
  expect(nextUserTasks(model, 'review').sort()).toEqual(['handle', 'receive']);
});

test('routing variables are what conditions and collections read, with the types of their sources', async () => {
  expect((await modelOf(transfer)).routingVariables).toEqual([
    { name: 'moved', type: 'boolean', initial: false },
    { name: 'departments', type: 'list' },
  ]);
});

test('steps, workers and elements carry what the platform asks for', async () => {
  const model = await modelOf(transfer);
  expect(model.userTasks['review']).toMatchObject({
    assignment: [
      { strategy: 'teamLead', arguments: ['ticketTeam'] },
      { strategy: 'departmentHead', arguments: ['ticketDepartment', '1'] },
    ],
    assignmentExclude: ['asker'],
    assignmentMode: 'claim',
    whenNobody: 'administrator',
    operations: ['claim', 'release', 'assign', 'cancel'],
  });
  expect(model.userTasks['handle']?.operations).toEqual(['claim', 'release']);
  expect(model.workers['move']).toEqual({
    id: 'move',
    topic: 'move-ticket',
    inputs: { department: 'department' },
  });
  expect(model.elements['review']).toMatchObject({
    deadline: 'P1D',
    boundaryMessages: { 'step-deadline-missed': 'late' },
  });
  expect(model.elements['receive']).toMatchObject({ clocks: 'paused', scope: null });
  expect(model.elements['answer']).toMatchObject({ ticketStatus: 'transferred', scope: 'work' });
  expect(model.elements['work']?.multiInstance).toEqual({
    collection: 'departments',
    element: 'department',
    sequential: false,
  });
  expect(model.receivedMessages).toEqual(['ticket-cancelled']);
  expect(model.formIds).toEqual(['request']);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});

test('a lane gives its steps status and people they do not say themselves', async () => {
  const lane = `<bpmn:laneSet id="l"><bpmn:lane id="sales">${draw.properties({ ticketStatus: 'transferred', assignment: 'team(desk)' })}<bpmn:flowNodeRef>handle</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>`;
  const model = await modelOf(
    bundleOf({ process: lane + between('handle', draw.node('userTask', 'handle')) }),
  );
  expect(model.elements['handle']?.ticketStatus).toBe('transferred');
  expect(model.userTasks['handle']?.assignment).toEqual([{ strategy: 'team', arguments: ['desk'] }]);
});

test('the start step shows the start form', async () => {
  const step = draw.userTask('handle', { startStep: 'true', assignment: 'requester' });
  const model = await modelOf(bundleOf({ process: between('handle', step) }));
  expect(model).toMatchObject({ startStep: 'handle', start: { formId: 'request' } });
  expect(model.userTasks['handle']?.formId).toBe('request');
});
