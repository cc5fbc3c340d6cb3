import type { ProcessModel, UserTaskStep } from '../process/index.ts';

/** A step and the element variable it knows; a step the model does not name has no strategies. */
export function stepOf(
  model: ProcessModel,
  stepId: string,
): { step: UserTaskStep; elementVariable: string | null } {
  const known = Object.hasOwn(model.userTasks, stepId) ? model.userTasks[stepId] : undefined;
  return { step: known ?? unnamed(stepId), elementVariable: elementVariable(model, stepId) };
}

/** Name of the nearest element variable around a step: its own, else that of an enclosing sub-process. */
function elementVariable(model: ProcessModel, stepId: string): string | null {
  const own = Object.hasOwn(model.userTasks, stepId) ? model.userTasks[stepId]?.multiInstance : null;
  if (own) return own.element;
  let id: string | null = stepId;
  while (id !== null) {
    const element: ProcessModel['elements'][string] | undefined = Object.hasOwn(model.elements, id)
      ? model.elements[id]
      : undefined;
    if (element?.multiInstance) return element.multiInstance.element;
    id = element?.scope ?? null;
  }
  return null;
}

function unnamed(id: string): UserTaskStep {
  return {
    id,
    name: {},
    stage: null,
    formId: null,
    fieldRights: { hidden: [], read: [], edit: [], required: [] },
    outcomes: [],
    completeLabel: {},
    assignment: [],
    assignmentExclude: [],
    assignmentMode: 'claim',
    whenNobody: 'administrator',
    operations: [],
    multiInstance: null,
    upstreamUserTasks: [],
  };
}
