import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { EditedElement, EditedRegistry, Point } from '../editor-services.ts';
import { isOutcomeFlow } from '../outcome-flow.ts';
import { readProperties } from '../product-properties.ts';
import { runsThrough, segmentsOf } from '../layout/lines.ts';
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
  const beside = editor.get<EditedRegistry>('elementRegistry').filter(({ parent }) => parent === scope);
  const others = beside.filter(({ waypoints }) => waypoints === undefined);
  const lines = beside.flatMap(({ waypoints }) => (waypoints ? segmentsOf(waypoints) : []));
  if (!behind) {
    const left = Math.min(...others.map(({ x }) => x), Infinity);
    const bottom = Math.max(...others.map(({ y, height }) => y + height), -Infinity);
    if (others.length === 0) return { x: 200, y: 200 };
    return { x: left - bounds.x, y: bottom + gap - bounds.y };
  }
  const origin = rightOf(behind, bounds);
  const covered = () => {
    const area = {
      ...{ x: origin.x + bounds.x - gap / 2, y: origin.y + bounds.y - gap / 2 },
      ...{ width: bounds.width + gap, height: bounds.height + gap },
    };
    const under = others.some((one) => runsThrough(cornersOf(one), area));
    return under || lines.some((segment) => runsThrough(segment, area));
  };
  for (let tries = 0; tries < 60 && covered(); tries++) origin.y += gap;
  return origin;
}

/** A box as the line between two of its corners. */
export function cornersOf({ x, y, width, height }: EditedElement): readonly [Point, Point] {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}
