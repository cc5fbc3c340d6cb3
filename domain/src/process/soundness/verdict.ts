/** What the examination of the flow says of a drawing: plain values, so that it can be done in another thread. */
export interface Verdict {
  remarks: Remark[];
  /** False when the drawing has more states than were looked at. */
  complete: boolean;
  /** How many markings were looked at. */
  states: number;
}

export interface Remark {
  kind: RemarkKind;
  elementId: string;
  /** Ids of elements and flows from the start to the place. */
  path: string[];
  /** Another element the text speaks of. */
  otherId: string | null;
}

/**
 * `dead`: never happens. `endless`: no run comes to an end. `stuck`: no run that comes here ends. `blocks`: some runs
 * wait here for ever. `meets`: two tokens at once. `joinsIn`: what an event starts beside runs into the main path.
 */
export type RemarkKind = 'dead' | 'endless' | 'stuck' | 'blocks' | 'meets' | 'joinsIn';
