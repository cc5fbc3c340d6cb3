import type { Expectation, RunStep } from '@baton/contract/process/scenario';
import type { ProcessModel } from '../process/index.ts';
import type { RecordedMessage } from './read-messages.ts';
import type { StandIns } from './stand-ins.ts';
import { whyTold } from './why-told.ts';
import type { TicketPlace } from './why-told.ts';

interface Told {
  messages: readonly RecordedMessage[];
  /** The steps of the scenario; the beginning is before them. */
  steps: readonly { at: Date; step: RunStep }[];
  model: ProcessModel;
  place: TicketPlace;
  people: StandIns;
}

type Messages = Expectation['messages'];

/**
 * What is told at the beginning and by each step, as a run would tell it. Undefined, and so not compared, where
 * something went to people of whom nobody knows who they will be, and where the clock of a run passes deadlines on its
 * way to a timer: which of them come before goes by the hour at which it is run.
 */
export function expectedMessages({ messages, steps, ...how }: Told): Messages[] {
  const told: RecordedMessage[][] = [[], ...steps.map(() => [])];
  for (const message of messages) {
    const at = message.source === 'clock-event' ? movedAt(message, steps) : toldAt(message, steps);
    if (at !== null) told[at]?.push(message);
  }
  const hasDeadlines = Object.values(how.model.elements).some(({ deadline }) => deadline !== null);
  return told.map((own, at) => {
    const step = steps[at - 1]?.step;
    if (hasDeadlines && step?.do === 'moveClock' && step.event === 'timer') return undefined;
    return allOf(own.map((message) => messageOf(message, how)));
  });
}

/** The last step before a message; 0 is the beginning. */
function toldAt({ at }: RecordedMessage, steps: Told['steps']): number {
  return steps.findLastIndex((step) => step.at <= at) + 1;
}

/**
 * What a deadline tells comes in a run when its clock is moved next, or has just been moved to its very moment; null
 * where the step is over by then.
 */
function movedAt(message: RecordedMessage, steps: Told['steps']): number | null {
  const { at, template, element, clockEndedAt } = message;
  const reached = steps.findLastIndex(
    ({ step, at: before }) =>
      step.do === 'moveClock' &&
      step.element === element &&
      step.event === 'step-deadline-reached' &&
      before <= at,
  );
  if (template === 'step-deadline-missed' && reached >= 0) return reached + 1;
  const moved = steps.findIndex(({ step, at: later }) => step.do === 'moveClock' && later >= at);
  const next = steps[moved];
  if (!next || (clockEndedAt && clockEndedAt < next.at)) return null;
  return moved + 1;
}

function messageOf(message: RecordedMessage, { model, place, people }: Omit<Told, 'messages' | 'steps'>) {
  const { template, recipientId } = message;
  const person = people.find(recipientId);
  const why = person && whyTold(message, person, { model, place });
  if (!why) return null;
  if (why.rules.length === 0 && !(why.byPart && people.knows(recipientId))) return null;
  return { template, to: people.ofId(recipientId, why.rules) };
}

function allOf<T>(list: (T | null)[]): T[] | undefined {
  const all = list.filter((one) => one !== null);
  return all.length < list.length ? undefined : all;
}
