import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { EditedElement, EditedRegistry, Modeling, Point, SpaceTool } from '../editor-services.ts';
import { runsThrough, segmentsOf } from '../layout/lines.ts';
import type { Box } from '../layout/lines.ts';
import type { Block } from './block.ts';
import { boundsOf } from './block-lines.ts';
import { cornersOf, gap, rightOf } from './place-block.ts';

/** Moves what lies behind and below a flow away as far as a block needs, and answers where its first element comes. */
export function makeRoom(editor: BaseViewer, flow: EditedElement, block: Block, scope: EditedElement): Point {
  const { source, target } = flow;
  const bounds = boundsOf(block.parts);
  const origin = rightOf(source, bounds);
  if (!source || !target) return origin;
  const needed = origin.x + bounds.x + bounds.width + gap - target.x;
  if (needed > 0 && target.x >= source.x + source.width)
    move(editor, 'x', needed, source.x + source.width + gap / 2);

  // Below the row only: what stands in it was moved aside, or is what the block is put between.
  const row = Math.max(source.y + source.height, origin.y + 40) + 5;
  const bottom = origin.y + bounds.y + bounds.height + gap / 2;
  const x = origin.x + bounds.x - gap / 2;
  const area = { x, y: row, width: bounds.width + gap, height: bottom - row };
  const top = topOfThingsIn(editor, area, scope, flow);
  if (bottom > row && top < bottom) move(editor, 'y', bottom - top, row);
  return origin;
}

function topOfThingsIn(editor: BaseViewer, area: Box, scope: EditedElement, flow: EditedElement): number {
  const tops = editor
    .get<EditedRegistry>('elementRegistry')
    .filter((one) => one.parent === scope && one !== flow && one.labelTarget === undefined && !one.host);
  const found = tops.flatMap((one) => {
    if (!one.waypoints) return runsThrough(cornersOf(one), area) ? [one.y] : [];
    return segmentsOf(one.waypoints)
      .filter((segment) => runsThrough(segment, area))
      .map(([a, b]) => Math.min(a.y, b.y));
  });
  return Math.max(area.y, Math.min(...found, Infinity));
}

function move(editor: BaseViewer, axis: 'x' | 'y', by: number, start: number): void {
  const shapes = editor.get<EditedRegistry>('elementRegistry').filter(({ parent }) => parent !== undefined);
  const space = editor.get<SpaceTool>('spaceTool');
  const { movingShapes, resizingShapes } = space.calculateAdjustments(shapes, axis, by, start);
  const [delta, direction] = axis === 'x' ? [{ x: by, y: 0 }, 'e' as const] : [{ x: 0, y: by }, 's' as const];
  editor.get<Modeling>('modeling').createSpace(movingShapes, resizingShapes, delta, direction, start);
}
