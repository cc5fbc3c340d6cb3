import type { TicketStatus } from '@baton/contract/process/properties';

/** What a mark shows: the four statuses, and the two ends that are no success. */
export type MarkKind = TicketStatus | 'cancelled' | 'rejected';

interface Shape {
  /** Path on a 16 × 16 field, drawn with strokes alone. */
  path: string;
  /** CSS variable of its colour. */
  colour: string;
}

const shapes: Record<MarkKind, Shape> = {
  pending: { path: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11Z', colour: '--status-pending' },
  awaiting_transfer: { path: 'M1.75 10.25h12.5M14.25 10.25L8.75 4.75', colour: '--status-awaiting' },
  transferred: { path: 'M1.75 8h12M9 3.25L13.75 8L9 12.75', colour: '--status-transferred' },
  done: { path: 'M2.25 8.75L6.25 12.75L13.75 3.75', colour: '--status-done' },
  cancelled: { path: 'M3 8h10', colour: '--status-ended' },
  rejected: { path: 'M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5', colour: '--status-ended' },
};

/** Shape and colour of a mark: rows, chips and diagram tokens all ask here. */
export function shapeOf(kind: MarkKind): Shape {
  return shapes[kind];
}

/** A finished ticket whose end was no success carries the mark of that end. */
export function markOf(status: TicketStatus, outcome?: string | null): MarkKind {
  if (status !== 'done') return status;
  return outcome === 'cancelled' || outcome === 'rejected' ? outcome : 'done';
}
