import type { Outcome, ProcessModel, UserTaskStep } from './process-model.ts';

/** The buttons of a step in the order they are shown; none for a step without a deciding gateway. */
export function outcomesOf(model: ProcessModel, stepId: string): Outcome[] {
  return Object.hasOwn(model.userTasks, stepId) ? (model.userTasks[stepId]?.outcomes ?? []) : [];
}

/** The user tasks of which one was completed last before this step. */
export function upstreamUserTasks(model: ProcessModel, stepId: string): string[] {
  return Object.hasOwn(model.userTasks, stepId) ? (model.userTasks[stepId]?.upstreamUserTasks ?? []) : [];
}

/** The user tasks that may come next when this step is completed. */
export function nextUserTasks(model: ProcessModel, stepId: string): string[] {
  return Object.values(model.userTasks)
    .filter((step) => step.upstreamUserTasks.includes(stepId))
    .map((step) => step.id);
}

/** The variable that ends a step of several people: one per step, since another step would read an old value of it. */
export function decidedVariable(stepId: string): string {
  return `decided_${stepId}`;
}

/** The steps of several people that run over the list of that name. */
export function stepsOver(model: ProcessModel, list: string): string[] {
  return Object.values(model.userTasks)
    .filter(({ multiInstance }) => multiInstance?.collection === list)
    .map(({ id }) => id);
}

/** Whether the step is drawn for whoever made the ticket. */
export function isForRequester({ assignment }: Pick<UserTaskStep, 'assignment'>): boolean {
  return assignment.some(({ strategy }) => strategy === 'requester');
}
