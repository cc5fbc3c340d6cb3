import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { EditedElement, EditedRegistry, Modeling, Point } from '../editor-services.ts';
import type { Box } from './lines.ts';
import { crossings, lengthOf, runsThrough, segmentsOf, sharedLength } from './lines.ts';
import { waysBetween } from './ways-between.ts';

/** What holds others is no obstacle to what runs inside it. */
const holders = /^bpmn:(?:Lane|Participant|Group)$/;

/**
 * Leads a new flow around what it would run through or lie upon. The library draws the straightest line, whatever
 * stands between its ends.
 */
export function routeAround(editor: BaseViewer, flow: EditedElement | undefined): void {
  if (!flow) return;
  const { source, target, parent, waypoints = [] } = flow;
  if (!source || !target) return;
  const all = editor.get<EditedRegistry>('elementRegistry');
  const isLabel = ({ labelTarget }: EditedElement) => labelTarget !== undefined;
  const beside = all.filter((one) => one.parent === parent && one !== flow && !isLabel(one));
  const labels = all.filter((one) => isLabel(one) && one.labelTarget !== flow);
  const lines = beside.flatMap(({ waypoints: line }) => (line ? [line] : []));
  const boxes = beside.filter(({ type, waypoints: line }) => !line && !holders.test(type));
  const obstacles = boxes.filter((one) => one !== source && one !== target);
  const blocked = (line: readonly Point[]) => isBlocked(line, obstacles, [source, target]);
  const shared = (line: readonly Point[]) => lines.reduce((sum, other) => sum + sharedLength(line, other), 0);
  if (!blocked(waypoints) && shared(waypoints) === 0) return;

  const costOf = (line: readonly Point[]) =>
    lengthOf(line) +
    40 * line.length +
    120 * lines.reduce((sum, other) => sum + crossings(line, other), 0) +
    200 * labels.filter((label) => segmentsOf(line).some((one) => runsThrough(one, label))).length +
    20 * shared(line);
  const [best] = waysBetween(source, target, obstacles)
    .filter((line) => !blocked(line))
    .map((line) => ({ line, cost: costOf(line) }))
    .sort((one, other) => one.cost - other.cost);
  if (best) editor.get<Modeling>('modeling').updateWaypoints(flow, best.line);
}

function isBlocked(line: readonly Point[], obstacles: readonly Box[], ends: readonly Box[]): boolean {
  // The ends themselves are touched, and never run through.
  const close = [...obstacles.map(widened), ...ends];
  return segmentsOf(line).some((segment) => close.some((box) => runsThrough(segment, box)));
}

const widened = ({ x, y, width, height }: Box): Box => ({
  ...{ x: x - 5, y: y - 5, width: width + 10, height: height + 10 },
});
