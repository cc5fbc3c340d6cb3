import type { StrategyCall } from '@baton/contract/process/assignment';
import { parseStrategies } from '@baton/contract/process/parse-strategies';
import type { FlowNode } from './drawing.ts';
import { inherited } from './inherit.ts';

export interface Assignment {
  strategies: StrategyCall[];
  exclude: string[];
  mode: string | null;
}

/** Who gets a user task: its own properties, else those of its lane. */
export function assignmentOf(node: FlowNode): Assignment {
  const text = ownOrLane(node, 'assignment');
  return {
    strategies: text ? parseStrategies(text).strategies : [],
    exclude: listOf(ownOrLane(node, 'assignmentExclude')),
    mode: ownOrLane(node, 'assignmentMode'),
  };
}

/** A list kept as one text with commas. */
export function listOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Sub-processes say nothing about people, so only the lanes around a node are asked. */
function ownOrLane(node: FlowNode, name: string): string | null {
  return inherited(node, name, 'lanes');
}
