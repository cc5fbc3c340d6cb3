import { describe, expect, it } from 'vitest';
import type { TypeVersion } from '../ticket-types/index.ts';
import { makeScenario } from './make-scenario.ts';
import type { InvolvedPerson } from './involved-people.ts';
import type { TicketHistory } from './make-scenario.ts';
import { neutralTexts } from './neutral-texts.ts';
import type { RecordedAct, RecordedTask } from './read-acts.ts';
import type { RecordedMessage } from './read-messages.ts';
import type { StandIns } from './stand-ins.ts';

const form = { id: 'f', components: [{ type: 'textfield', key: 'note', label: '说明' }] };
const step = (id: string) => ({ id, formId: 'f', outcomes: [{ key: 'done', outcomeFormId: null }] });
const model = {
  ...{ start: { formId: 'f' }, startStep: 'submit', routingVariables: [], elements: {} },
  workers: {
    say: { id: 'say', topic: 'notify', inputs: { recipients: 'requester, handlers, teamLead' } },
    shout: { id: 'shout', topic: 'notify', inputs: { recipients: 'requester, team' } },
  },
  userTasks: { submit: step('submit'), handle: step('handle') },
};
const version = { model, forms: new Map([['f', form]]), version: 4 } as unknown as TypeVersion;
const involved = ['requester', 'agent', 'lead', 'other'].map((id): InvolvedPerson => ({
  ...{ id, username: id, departmentKey: null, teamKeys: [], roles: [], heads: [] },
  leads: id === 'lead' ? ['desk'] : [],
}));
const people: StandIns = {
  ofId: (id) => `@${id}`,
  ofUsername: () => null,
  knows: (id) => id !== 'other',
  find: (id) => involved.find((person) => person.id === id) ?? null,
  list: () => [{ name: '@requester', is: [] }],
};
const how = {
  people,
  texts: neutralTexts('原因'),
  decidedBy: new Set<string>(),
  ownWords: new Set<string>(),
};
const minute = (at: number) => new Date(Date.UTC(2026, 0, 1, 8, at));
const act = (at: number, kind: RecordedAct['kind'], more: Partial<RecordedAct> = {}): RecordedAct => ({
  ...{
    kind,
    at: minute(at),
    personId: null,
    subjectId: null,
    stepId: null,
    userTaskId: null,
    outcome: null,
    reason: null,
  },
  ...{ facts: {}, outcomeData: {} },
  ...more,
});
const task = (element: string, from: number, to: number | null, assigneeId: string | null): RecordedTask => ({
  ...{
    id: element,
    element,
    createdAt: minute(from),
    endedAt: to === null ? null : minute(to),
    completedBy: null,
  },
  ...{ assigneeId, principals: assigneeId === null ? ['team:desk', 'person:requester'] : [], strategies: [] },
});
const history: TicketHistory = {
  ...{ number: 'REP-000007', requesterId: 'requester', status: 'pending', outcome: null },
  place: { teamKey: 'desk', departmentKey: null, requesterDepartmentKey: null },
  startData: { note: '姓名' },
  messages: [],
  acts: [
    act(1, 'task_completed', { stepId: 'submit', personId: 'requester' }),
    act(5, 'deadline_told', { stepId: 'handle', facts: { message: 'step-deadline-missed' } }),
    act(7, 'timer', { stepId: 'late' }),
    act(8, 'deadline_told', { facts: { message: 'deadline-missed' } }),
    act(9, 'task_completed', {
      ...{ stepId: 'handle', personId: 'agent', outcome: 'done', reason: '因为他' },
      facts: { changes: [{ path: 'note', to: '姓名' }] },
    }),
  ],
  tasks: [
    task('submit', 0, 1, 'requester'),
    task('handle', 2, 9, null),
    task('confirm', 10, null, 'requester'),
  ],
  workerErrors: [
    { element: 'route', error: 'no_team', at: minute(2) },
    { element: 'choose', error: 'nobody', at: minute(9) },
  ],
};

it('does what was done and what ran out, in order, with what was open after each', () => {
  const scenario = makeScenario(version, history, { name: '名', how });
  const handle = { element: 'handle', assignee: null, pool: ['team:desk', 'person:@requester'] };
  const confirm = { element: 'confirm', assignee: '@requester', pool: [] };
  expect(scenario).toEqual({
    ...{ id: 'ticket-rep-000007', name: '名', from: { ticket: 'REP-000007', version: 4 } },
    people: [{ name: '@requester', is: [] }],
    begin: {
      ...{ by: '@requester', data: { note: '说明 1' }, answers: [{ element: 'route', error: 'no_team' }] },
      expect: { tasks: [handle], messages: [] },
    },
    steps: [
      {
        step: { do: 'moveClock', element: 'handle', event: 'step-deadline-missed' },
        expect: { tasks: [handle], messages: [] },
      },
      {
        step: { do: 'moveClock', element: 'late', event: 'timer' },
        expect: { tasks: [handle], messages: [] },
      },
      { step: { do: 'sendMessage', message: 'deadline-missed' }, expect: { tasks: [handle], messages: [] } },
      {
        step: { do: 'answerWorker', element: 'choose', error: 'nobody' },
        expect: { tasks: [handle], messages: [] },
      },
      {
        step: {
          ...{ do: 'complete', by: '@agent', element: 'handle', outcome: 'done', data: { note: '说明 1' } },
          reason: '原因 2',
        },
        expect: { status: 'pending', outcome: null, tasks: [confirm], messages: [] },
      },
    ],
  });
});

const scenarioOf = (more: Partial<TicketHistory>) =>
  makeScenario(
    version,
    { ...history, workerErrors: [], ...more },
    { name: '名', how: { ...how, texts: neutralTexts('原因') } },
  );

it('does hand-overs again, with who had what in between, and leaves out claims that say nothing', () => {
  const own = { stepId: 'handle', userTaskId: 'handle' };
  const done = { ...own, personId: 'agent', outcome: 'done' };
  const acts = [
    act(1, 'task_completed', { stepId: 'submit', personId: 'requester' }),
    act(3, 'task_claimed', { ...own, personId: 'other' }),
    act(4, 'task_released', { ...own, personId: 'other' }),
    act(5, 'task_assigned', { ...own, personId: 'lead', subjectId: 'other', reason: '请假' }),
    act(6, 'task_assigned', { ...own, personId: 'lead', subjectId: 'agent', reason: '换人' }),
    act(9, 'task_completed', done),
  ];
  const { begin, steps } = scenarioOf({ acts });
  const pool = ['team:desk', 'person:@requester'];
  const held = (assignee: string | null) => [
    { element: 'handle', assignee, pool: assignee === null ? pool : [] },
  ];
  expect(begin.expect?.tasks).toEqual(held(null));
  expect(steps.slice(0, 4).map(({ step, expect: seen }) => [step, seen?.tasks])).toEqual([
    [{ do: 'claim', element: 'handle', by: '@other' }, held('@other')],
    [{ do: 'release', element: 'handle', by: '@other' }, held(null)],
    [{ do: 'assign', element: 'handle', by: '@lead', to: '@other', reason: '原因 1' }, held('@other')],
    [
      { do: 'assign', element: 'handle', by: '@lead', to: '@agent', from: '@other', reason: '原因 2' },
      held('@agent'),
    ],
  ]);
  // a claim right before the completion is part of that
  const plain = [act(8, 'task_claimed', { ...own, personId: 'agent' }), act(9, 'task_completed', done)];
  expect(scenarioOf({ acts: plain }).steps.map(({ step }) => step.do)).toEqual(['complete']);
  // and says something where anything comes in between
  const between = [...plain.slice(0, 1), act(8, 'timer', { stepId: 'late' }), ...plain.slice(1)];
  expect(scenarioOf({ acts: between }).steps.map(({ step }) => step.do)).toEqual([
    ...['claim', 'moveClock', 'complete'],
  ]);
});

describe('what was told', () => {
  const told = (at: number, recipientId: string, more: Partial<RecordedMessage> = {}): RecordedMessage => ({
    ...{ template: 'notice', recipientId, at: minute(at), source: 'external-task', element: 'say' },
    ...{ clockEndedAt: null, ...more },
  });
  const warned = { template: 'step-deadline-warning', source: 'clock-event', element: 'handle' };
  const toldIn = (messages: RecordedMessage[]) => {
    const { begin, steps } = scenarioOf({ messages });
    return [begin, ...steps].map(({ expect: seen }) => seen?.messages);
  };

  it('stands behind the step that set it off, by stand-ins', () => {
    expect(toldIn([told(2, 'requester'), told(5, 'lead'), told(9, 'agent'), told(10, 'requester')])).toEqual([
      [{ template: 'notice', to: '@requester' }],
      [{ template: 'notice', to: '@lead' }],
      ...[[], []],
      [
        { template: 'notice', to: '@agent' },
        { template: 'notice', to: '@requester' },
      ],
    ]);
  });

  it('is left out of a step where nobody knows who would be told', () => {
    const group = told(7, 'requester', { element: 'shout' });
    expect(toldIn([group, told(7, 'requester')])[2]).toBeUndefined();
    // nor is somebody who had no part in the ticket and leads nothing of it
    expect(toldIn([told(7, 'other')])[2]).toBeUndefined();
  });

  it('by a deadline comes when the clock is moved next, while the step goes on', () => {
    expect(toldIn([told(2, 'lead', warned)])).toEqual([
      ...[[], [{ template: 'step-deadline-warning', to: '@lead' }], [], [], []],
    ]);
    expect(toldIn([told(2, 'lead', { ...warned, clockEndedAt: minute(4) })])).toEqual([[], [], [], [], []]);
    expect(toldIn([told(8, 'lead', warned)])).toEqual([[], [], [], [], []]);
  });

  it('on the way to a timer is not compared where deadlines may come before', () => {
    const timed = { ...version, model: { ...model, elements: { handle: { deadline: 'PT8H' } } } };
    const made = makeScenario(timed as unknown as TypeVersion, history, { name: '名', how });
    const [, timer] = made.steps;
    expect(timer?.step).toMatchObject({ event: 'timer' });
    expect(timer?.expect).toEqual({ tasks: expect.any(Array) as unknown });
  });
});
