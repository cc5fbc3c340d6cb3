import type { SideOf, Versions } from '../pieces.ts';
import type { XmlUnits } from '../xml/xml-unit.ts';
import type { Place } from './read-diagrams.ts';
import type { Drawing } from './read-drawing.ts';

/** A merged drawing before its lines are drawn. */
export interface Picture {
  versions: Versions<Drawing>;
  sideOf: SideOf;
  /** What was taken of the elements. */
  units: XmlUnits;
  /** How each that is drawn is drawn, by its id. */
  places: ReadonlyMap<string, Place>;
}
