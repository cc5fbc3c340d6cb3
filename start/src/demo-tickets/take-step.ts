import type { DemoStep } from '@baton/bpmn-templates';
import { createComment } from '@baton/contract/http/comments';
import { cancelTicket } from '@baton/contract/http/tickets';
import {
  assignUserTask,
  claimUserTask,
  completeUserTask,
  getUserTask,
  listUserTasks,
  saveUserTaskDraft,
} from '@baton/contract/http/user-tasks';
import type { UserTask, UserTaskRow } from '@baton/contract/http/user-tasks';
import { PassingFault, type DemoPerson } from './demo-person.ts';
import { fillIn } from './fill-in.ts';

/** Does what a step says. Throws PassingFault when it may be tried again, after a look whether it has happened. */
export async function takeStep(
  person: DemoPerson,
  number: string,
  step: DemoStep,
  key: string,
): Promise<void> {
  if ('step' in step) {
    await onUserTask(person, await openTask(person, number, step.step), step, key);
  } else if (step.do === 'cancel') {
    await must(person.call('POST', at(cancelTicket.url, number), { reason: step.reason }), step);
  } else {
    await must(person.call('POST', at(createComment.url, number), { kind: step.do, text: step.text }), step);
  }
}

type TaskStep = Extract<DemoStep, { step: string }>;

async function onUserTask(person: DemoPerson, task: UserTask, step: TaskStep, key: string): Promise<void> {
  if (step.do === 'assign') {
    const { person: whom, reason } = step;
    await must(person.call('POST', at(assignUserTask.url, task.id), { person: whom, reason }), step);
    return;
  }
  if (task.operations.includes('claim')) {
    await must(person.call('POST', at(claimUserTask.url, task.id)), step);
  }
  if (step.do === 'claim') return;
  // A claim that the engine has not taken yet gives no right to complete.
  const mine = await must(person.call<UserTask>('GET', at(getUserTask.url, task.id)), step);
  if (!mine.operations.includes('complete')) {
    throw new PassingFault(`${person.username} does not have the user task ${step.step} yet`);
  }
  if (step.do === 'draft') {
    const { outcome } = step;
    const [data, outcomeData] = [await fillIn(step.data, person), await fillIn(step.outcomeData, person)];
    const draft = { data, outcome, outcomeData, baseVersion: task.version };
    await must(person.call('PUT', at(saveUserTaskDraft.url, task.id), draft), step);
  }
  if (step.do === 'complete') {
    const { outcome, reason } = step;
    const body = {
      data: await fillIn(step.data ?? {}, person),
      ...(outcome !== undefined && { outcome }),
      ...(step.outcomeData && { outcomeData: await fillIn(step.outcomeData, person) }),
      ...(reason !== undefined && { reason }),
    };
    await must(person.call('POST', at(completeUserTask.url, task.id), body, key), step);
  }
}

/** The open user task of a step that this person has or may take. */
async function openTask(person: DemoPerson, number: string, stepId: string): Promise<UserTask> {
  const page = await person.call<{ items: UserTaskRow[] }>('GET', `${listUserTasks.url}?ticket=${number}`);
  const open = (page?.items ?? []).filter((row) => row.stepId === stepId && row.state === 'open');
  const row = open.find(({ assignee }) => assignee?.username === person.username) ?? open[0];
  const task = row && (await person.call<UserTask>('GET', at(getUserTask.url, row.id)));
  if (!task) throw new PassingFault(`${person.username} has no open user task ${stepId} of ${number}`);
  return task;
}

/** Before a ticket is routed to them, people are told that there is no such thing. */
async function must<T>(call: Promise<T | null>, step: DemoStep): Promise<T> {
  const found = await call;
  if (found === null) throw new PassingFault(`${step.by} cannot ${step.do}: there is no such thing`);
  return found;
}

function at(url: string, id: string): string {
  return url.replace(/:\w+/, encodeURIComponent(id));
}
