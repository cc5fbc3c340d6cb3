import type { StrategyArgument, StrategyCall, StrategyShape } from '@baton/contract/process/assignment';
import { fieldOfArgument, strategies } from '@baton/contract/process/assignment';
import type { OrganisationNames } from './bundle.ts';
import type { Drawing, FlowNode } from './drawing.ts';
import type { ParsedBundle } from './parse-bundle.ts';

export interface ReferenceSources {
  bundle: ParsedBundle;
  drawing: Drawing;
  organisation: OrganisationNames | null;
}

/** The arguments of strategies that name something that does not exist, as written. */
export function referenceFaults(from: ReferenceSources, node: FlowNode, calls: StrategyCall[]): string[] {
  return calls.flatMap((call) => {
    const shape: StrategyShape = strategies[call.strategy as keyof typeof strategies];
    return call.arguments.filter((argument, place) => {
      const kind = shape.arguments[place];
      return kind !== undefined && !exists(from, node, kind, argument);
    });
  });
}

function exists(from: ReferenceSources, node: FlowNode, kind: StrategyArgument, argument: string): boolean {
  const { drawing, organisation } = from;
  const field = fieldOfArgument(argument);
  const isElement = elementVariables(node).includes(argument);
  switch (kind) {
    case 'person':
      return isElement || (organisation?.hasPerson(argument) ?? true);
    case 'role':
      return organisation?.hasRole(argument) ?? true;
    case 'team':
      return isElement || (organisation?.hasTeam(argument) ?? true);
    case 'skill':
      return organisation?.hasSkill(argument) ?? true;
    case 'teamOf':
      if (field) return hasField(from.bundle, field);
      return isElement || argument === 'ticketTeam' || (organisation?.hasTeam(argument) ?? true);
    case 'departmentOf':
      if (field) return hasField(from.bundle, field);
      if (isElement || argument === 'ticketDepartment' || argument === 'requester') return true;
      return organisation?.hasDepartment(argument) ?? true;
    case 'fieldPath':
      return hasField(from.bundle, argument);
    case 'activity':
      return drawing.nodes.get(argument)?.type === 'userTask';
    case 'activityOrStart':
      return (
        argument === 'start' || ['userTask', 'startEvent'].includes(drawing.nodes.get(argument)?.type ?? '')
      );
    default:
      return true;
  }
}

export function hasField(bundle: ParsedBundle, path: string): boolean {
  return bundle.forms.some((form) => form.fields.some((field) => field.path === path));
}

/** Element variables of the multi-instances a node stands in, its own included. */
function elementVariables(node: FlowNode): string[] {
  const names: string[] = [];
  for (let at: FlowNode | null = node; at; at = at.scope) {
    if (at.multiInstance?.element) names.push(at.multiInstance.element);
  }
  return names;
}
