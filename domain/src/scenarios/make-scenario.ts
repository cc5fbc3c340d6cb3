import type { Expectation, RunStep, Scenario } from '@baton/contract/process/scenario';
import { dueEvents } from '@baton/contract/process/scenario';
import type { TicketStatus } from '@baton/contract/process/ticket-status';
import { noFieldRights } from '../forms/index.ts';
import type { FieldRights } from '../forms/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { expectedMessages } from './expected-messages.ts';
import { expectedTasks } from './expected-tasks.ts';
import { holderOf, withoutPlainClaims } from './hand-overs.ts';
import { isHandOver } from './read-acts.ts';
import type { RecordedAct, RecordedTask, RecordedWorkerError } from './read-acts.ts';
import type { RecordedMessage } from './read-messages.ts';
import type { TicketPlace } from './why-told.ts';
import { withoutPersonal } from './without-personal.ts';
import type { Impersonal } from './without-personal.ts';

type Values = Record<string, unknown>;

/** What was recorded of a ticket. */
export interface TicketHistory {
  number: string;
  requesterId: string;
  place: TicketPlace;
  status: TicketStatus;
  outcome: string | null;
  startData: Values;
  acts: RecordedAct[];
  tasks: RecordedTask[];
  workerErrors: RecordedWorkerError[];
  messages: RecordedMessage[];
}

/** One step to be, and the moment at which it was taken. */
interface Timed {
  at: Date;
  step: RunStep;
}

/**
 * What happened on a ticket as a scenario of its type, with nothing personal in it: steps, what was filled in, who had
 * what to do and what was told after each, and where it stands now. Comments, which no step of a run can write, are left
 * out.
 */
export function makeScenario(
  { model, forms, version }: TypeVersion,
  history: TicketHistory,
  { name, how }: { name: string; how: Impersonal },
): Scenario {
  const { number, requesterId, place, tasks, workerErrors, messages } = history;
  const { people } = how;
  const impersonal = (formId: string | null, values: Values, rights: FieldRights = noFieldRights) => {
    const schema = formId === null ? undefined : forms.get(formId);
    return schema ? withoutPersonal(schema, values, { ...how, rights }) : {};
  };
  const acts = withoutPlainClaims(withoutStartStep(history.acts, model.startStep));
  const taken = acts.flatMap(({ at, ...act }) => {
    const step = stepOf({ at, ...act });
    return step ? [{ at, step }] : [];
  });
  const steps = withWorkerErrors(taken, workerErrors);
  const [first] = taken;
  const answers = workerErrors
    .filter(({ at }) => !first || at < first.at)
    .map(({ element, error }) => ({ element, error }));
  const data = impersonal(model.start.formId, history.startData, model.start.fieldRights);
  const begin = { by: people.ofId(requesterId), data, ...(answers.length > 0 && { answers }) };
  const tasksAt = (at?: Date): Expectation => ({ tasks: expectedTasks({ tasks, acts }, at, people) });
  const now: Expectation = { status: history.status, outcome: history.outcome, ...tasksAt() };
  const stood = [...steps.map(({ at }) => tasksAt(at)), now];
  const told = expectedMessages({ messages, steps, model, place, people });
  const expectations = stood.map((seen, at) => ({ ...seen, ...(told[at] && { messages: told[at] }) }));
  return {
    id: `ticket-${number.toLowerCase()}`,
    name,
    from: { ticket: number, version },
    begin: { ...begin, expect: expectations[0] ?? now },
    steps: steps.map(({ step }, at) => ({ step, expect: expectations[at + 1] ?? now })),
    people: people.list(),
  };

  function stepOf(act: RecordedAct): RunStep | null {
    const { kind, personId, stepId } = act;
    if (isHandOver(act)) return handOver(act);
    if (kind === 'task_completed' && personId !== null && stepId !== null)
      return completion(act, { by: people.ofId(personId), element: stepId });
    if (kind === 'ticket_cancelled' && personId !== null) {
      return { do: 'cancel', by: people.ofId(personId), reason: how.texts.reasonFor(act.reason ?? '') };
    }
    const message = act.facts['message'];
    if (stepId === null && typeof message === 'string') return { do: 'sendMessage', message };
    const event = kind === 'timer' ? 'timer' : dueEvents.find((each) => each === message);
    if (event === undefined || stepId === null) return null;
    return { do: 'moveClock', element: stepId, event };
  }

  function handOver(act: RecordedAct): RunStep | null {
    const { kind, personId, subjectId, stepId: element, reason } = act;
    const task = tasks.find(({ id }) => id === act.userTaskId);
    if (personId === null || element === null || !task) return null;
    const who = { element, by: people.ofId(personId) };
    if (kind === 'task_claimed') return { do: 'claim', ...who };
    if (kind === 'task_released') return { do: 'release', ...who };
    if (subjectId === null) return null;
    const from = holderOf(task, acts, act.at);
    return {
      ...{ do: 'assign', ...who, to: people.ofId(subjectId), reason: how.texts.reasonFor(reason ?? '') },
      ...(from !== null && { from: people.ofId(from) }),
    };
  }

  function completion(
    { outcome, reason, facts, outcomeData }: RecordedAct,
    who: { by: string; element: string },
  ): RunStep {
    const step = model.userTasks[who.element];
    const outcomeForm = step?.outcomes.find(({ key }) => key === outcome)?.outcomeFormId ?? null;
    const data = impersonal(step?.formId ?? null, changedValues(facts), step?.fieldRights);
    const asked = impersonal(outcomeForm, outcomeData);
    return {
      do: 'complete',
      ...who,
      ...(outcome !== null && { outcome }),
      ...(Object.keys(data).length > 0 && { data }),
      ...(Object.keys(asked).length > 0 && { outcomeData: asked }),
      ...(reason && { reason: how.texts.reasonFor(reason) }),
    };
  }
}

/** The start step is completed by the platform with the start form: a run does so by itself. */
function withoutStartStep(acts: readonly RecordedAct[], startStep: string | null): RecordedAct[] {
  const at = startStep === null ? -1 : acts.findIndex(({ stepId }) => stepId === startStep);
  return acts.filter((_act, index) => index !== at);
}

/** Each error of a worker is chosen before the step that set it off. */
function withWorkerErrors(taken: readonly Timed[], errors: readonly RecordedWorkerError[]): Timed[] {
  return taken.flatMap((step, at) => {
    const until = taken[at + 1]?.at;
    const own = errors.filter((error) => error.at >= step.at && (!until || error.at < until));
    const chosen = own.map(({ element, error }): Timed => ({
      at: step.at,
      step: { do: 'answerWorker', element, error },
    }));
    return [...chosen, step];
  });
}

/** The fields that a completion changed, as the form would have sent them. */
function changedValues(facts: Values): Values {
  const values: Values = {};
  const changes = (facts['changes'] ?? []) as { path: string; to: unknown }[];
  for (const { path, to } of changes) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    let place = values;
    for (const name of names) {
      const inner = (Object.hasOwn(place, name) ? place[name] : {}) as Values;
      place[name] = inner;
      place = inner;
    }
    place[last] = to;
  }
  return values;
}
