import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { EditedElement, EditedRegistry, Point } from '../editor-services.ts';
import { isOutcomeFlow } from '../outcome-flow.ts';
import { readProperties } from '../product-properties.ts';
import type { Block } from './block.ts';
import { boundsOf } from './block-lines.ts';

/** Pixels between elements. */
export const gap = 50;

/** The flow something is put into: the one given, or the only one that leaves a node which decides nothing. */
export function flowBehind(element: EditedElement | null): EditedElement | null {
  if (!element) return null;
  if (element.type === 'bpmn:SequenceFlow') return element;
  const [flow, ...others] = flowsOf(element);
  if (!flow || others.length > 0 || element.type.endsWith('Gateway')) return null;
  // Nothing comes between a step and its own gateway: it goes on behind the button that agrees.
  const outcomes = flow.target
    ? flowsOf(flow.target).filter((each) => isOutcomeFlow(each.businessObject))
    : [];
  const agreed = outcomes.find((each) => readProperties(each.businessObject)['verdict'] === 'agree');
  return agreed ?? outcomes[0] ?? flow;
}

function flowsOf(element: EditedElement): EditedElement[] {
  return (element.outgoing ?? []).filter(({ type }) => type === 'bpmn:SequenceFlow');
}

/** Where the first element comes so that all of a block is right of an element. */
export function rightOf(element: EditedElement | undefined, bounds: { x: number; y: number }): Point {
  if (!element) return { x: 0, y: 0 };
  const x = element.x + element.width + gap - bounds.x;
  // Behind an event on a border it goes on below what the event stands on.
  const y = element.host ? element.y + element.height + gap - bounds.y : element.y + element.height / 2;
  return { x, y };
}

/** Where the first element comes so that nothing lies under a block. */
export function freePlace(
  editor: BaseViewer,
  behind: EditedElement | null,
  scope: EditedElement,
  block: Block,
): Point {
  const bounds = boundsOf(block.parts);
  const others = editor
    .get<EditedRegistry>('elementRegistry')
    .filter(({ parent, waypoints }) => parent === scope && waypoints === undefined);
  if (!behind) {
    const left = Math.min(...others.map(({ x }) => x), Infinity);
    const bottom = Math.max(...others.map(({ y, height }) => y + height), -Infinity);
    if (others.length === 0) return { x: 200, y: 200 };
    return { x: left - bounds.x, y: bottom + gap - bounds.y };
  }
  const origin = rightOf(behind, bounds);
  const covers = ({ x, y, width, height }: EditedElement) =>
    x < origin.x + bounds.x + bounds.width + gap / 2 &&
    x + width > origin.x + bounds.x - gap / 2 &&
    y < origin.y + bounds.y + bounds.height + gap / 2 &&
    y + height > origin.y + bounds.y - gap / 2;
  for (let tries = 0; tries < 60 && others.some(covers); tries++) origin.y += 2 * (gap / 2);
  return origin;
}
