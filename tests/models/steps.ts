import type { TicketStatus } from '@baton/contract/process/properties';
import { drawBoundaries } from './boundaries.ts';
import { branch } from './gateways.ts';
import type { Assignment, UserTask, Worker } from './model.ts';
import { connect, endWith, merge, put } from './pen.ts';
import type { Pen, Tail } from './pen.ts';

/** A step with one button. */
export function drawStep(pen: Pen, tail: Tail): Tail {
  const task = userTask(pen);
  put(pen, tail, task);
  return drawBoundaries(pen, task, { from: task.id });
}

/** A step whose gateway makes the buttons: on, back to the step again, or to an end of its own. */
export function drawDecision(pen: Pen, tail: Tail): Tail {
  const { random } = pen;
  const again = random.chance(0.3) ? pen.id('again') : null;
  if (again) put(pen, tail, { kind: 'xor', id: again, defaultFlow: null });
  const task = userTask(pen);
  put(pen, again ? { from: again } : tail, task);
  const gateway = pen.id('decide');
  put(pen, { from: task.id }, { kind: 'xor', id: gateway, defaultFlow: null });
  const button = (outcome: string, onward = true): Tail => ({
    from: gateway,
    condition: { on: 'outcome', equals: outcome },
    button: { outcome, onward, reason: random.chance(0.2) },
  });
  if (again) connect(pen, button('again', false), again);
  const mayEnd = pen.joined ? pen.ends.terminate && (pen.ends.outcomes?.length ?? 1) === 1 : !pen.repeated;
  const stops = mayEnd && random.chance(0.15);
  if (stops) endWith(pen, button('stop'));
  const ways = (again || stops) && random.chance(0.5) ? ['approve'] : ['approve', 'refuse'];
  const last = ways.at(-1) ?? '';
  const onward = ways.map((outcome) => {
    const open = button(outcome);
    if (outcome !== last || !random.chance(0.3)) return open;
    return { ...open, condition: null, byDefault: true };
  });
  const ends = onward.map((open) => (pen.budget.left > 0 && random.chance(0.6) ? branch(pen, open) : open));
  return drawBoundaries(pen, task, merge(pen, ends));
}

/** A worker step; those that may end with an error have the event that catches it. */
export function drawWorker(pen: Pen, tail: Tail): Tail {
  const { random } = pen;
  const id = pen.id('worker');
  const status = drawStatus(pen);
  const topic = random.pick([
    'notify',
    'copy-to',
    'escalate',
    'publish-result',
    'route-ticket',
    'move-ticket',
  ] as const);
  if (topic === 'move-ticket') pen.seen.moves = true;
  const worker: Worker = { kind: 'worker', id, status, topic, inputs: inputsOf(pen, topic) };
  put(pen, tail, worker);
  const error = { 'route-ticket': 'no_team', 'move-ticket': 'unknown_department' }[topic as string];
  const caught = error === undefined ? [] : [catchError(pen, id, error)];
  return drawBoundaries(pen, worker, merge(pen, [{ from: id }, ...caught]));
}

/** The boundary event of an error and what follows it. */
export function catchError(pen: Pen, host: string, error: string): Tail {
  const id = pen.id('caught');
  put(pen, null, { kind: 'boundary', id, host, trigger: { error }, interrupting: true });
  return pen.random.chance(0.4) ? branch(pen, { from: id }) : { from: id };
}

function inputsOf({ random }: Pen, topic: Worker['topic']): Record<string, string> {
  switch (topic) {
    case 'notify':
      return { event: 'notice', recipients: random.pick(['requester', 'role(dispatcher)', 'team']) };
    case 'copy-to':
      return { recipients: random.pick(['role(dispatcher)', 'requester']) };
    case 'route-ticket':
      return random.chance(0.4) ? { team: 'service-desk' } : {};
    case 'move-ticket':
      return { department: 'department' };
    default:
      return {};
  }
}

function userTask(pen: Pen): UserTask {
  const { random, element } = pen;
  const own: Assignment[] = element ? [element.holds === 'person' ? 'person' : 'departmentHead'] : [];
  const wide: Assignment[] = ['requester', 'team(service-desk)', 'role(dispatcher)', 'ticketTeam'];
  const again: Assignment[] = element ? [] : ['own|team(service-desk)'];
  const assignment = own.length > 0 && random.chance(0.7) ? own[0] : undefined;
  return {
    kind: 'userTask',
    id: pen.id('step'),
    status: drawStatus(pen) ?? (pen.enclosed ? null : 'pending'),
    assignment: assignment ?? random.pick([...wide, ...again]),
    excludesRequester: random.chance(0.15),
    element: element?.name ?? null,
    edits: element === null && random.chance(0.3),
    deadline: null,
  };
}

/** A status of its own, or what is around it. */
export function drawStatus({ random }: Pen): TicketStatus | null {
  if (random.chance(0.3)) return null;
  return random.pick(['pending', 'pending', 'awaiting_transfer', 'transferred'] as const);
}
