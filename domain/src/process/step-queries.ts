import type { Outcome, ProcessModel } from './process-model.ts';

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
