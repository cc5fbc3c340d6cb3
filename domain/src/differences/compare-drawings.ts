import type { TypeDifference } from '@baton/contract/http/type-differences';
import { tryReadXml } from '../process/index.ts';
import { compareUnits } from './compare-units.ts';
import type { Unit } from './compare-units.ts';
import { unitsOfDrawing } from './units-of-drawing.ts';

/**
 * What is not the same in two drawings, element by element; a missing earlier one counts as empty. A flow that only
 * follows a moved shape is left out.
 */
export function compareDrawings(before: string | null, after: string): TypeDifference[] {
  if (before === after) return [];
  const place = { part: 'process', file: null } as const;
  const earlier = before === null ? null : tryReadXml(before);
  const later = tryReadXml(after);
  if (!later || (before !== null && !earlier))
    return [{ ...place, elementId: null, elementType: '', name: {}, kind: 'unreadable', changes: [] }];
  const found = compareUnits(
    place,
    earlier ? unitsOfDrawing(earlier) : new Map<string, Unit>(),
    unitsOfDrawing(later),
  );
  const shapeMoved = found.some(
    ({ kind, elementType }) => kind !== 'changed' && elementType !== 'sequenceFlow',
  );
  return found.filter(
    ({ kind, elementType }) => kind !== 'moved' || elementType !== 'sequenceFlow' || !shapeMoved,
  );
}
