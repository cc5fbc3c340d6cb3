import { expect, it } from 'vitest';
import type { TypeVersion } from '../ticket-types/index.ts';
import { makeScenario } from './make-scenario.ts';
import type { TicketHistory } from './make-scenario.ts';
import { neutralTexts } from './neutral-texts.ts';
import type { RecordedAct, RecordedTask } from './read-acts.ts';
import type { StandIns } from './stand-ins.ts';

const form = { id: 'f', components: [{ type: 'textfield', key: 'note', label: '说明' }] };
const step = (id: string) => ({ id, formId: 'f', outcomes: [{ key: 'done', outcomeFormId: null }] });
const model = {
  ...{ start: { formId: 'f' }, startStep: 'submit', routingVariables: [] },
  userTasks: { submit: step('submit'), handle: step('handle') },
};
const version = { model, forms: new Map([['f', form]]), version: 4 } as unknown as TypeVersion;
const people: StandIns = {
  ofId: (id) => `@${id}`,
  ofUsername: () => null,
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
  ...{ kind, at: minute(at), personId: null, stepId: null, userTaskId: null, outcome: null, reason: null },
  ...{ facts: {}, outcomeData: {} },
  ...more,
});
const task = (element: string, from: number, to: number | null, assigneeId: string | null): RecordedTask => ({
  ...{ element, createdAt: minute(from), endedAt: to === null ? null : minute(to), completedBy: null },
  ...{ assigneeId, principals: assigneeId === null ? ['team:desk', 'person:requester'] : [], strategies: [] },
});
const history: TicketHistory = {
  ...{ number: 'REP-000007', requesterId: 'requester', status: 'pending', outcome: null },
  startData: { note: '姓名' },
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
      expect: { tasks: [handle] },
    },
    steps: [
      {
        step: { do: 'moveClock', element: 'handle', event: 'step-deadline-missed' },
        expect: { tasks: [handle] },
      },
      { step: { do: 'moveClock', element: 'late', event: 'timer' }, expect: { tasks: [handle] } },
      { step: { do: 'sendMessage', message: 'deadline-missed' }, expect: { tasks: [handle] } },
      { step: { do: 'answerWorker', element: 'choose', error: 'nobody' }, expect: { tasks: [handle] } },
      {
        step: {
          ...{ do: 'complete', by: '@agent', element: 'handle', outcome: 'done', data: { note: '说明 1' } },
          reason: '原因 2',
        },
        expect: { status: 'pending', outcome: null, tasks: [confirm] },
      },
    ],
  });
});
