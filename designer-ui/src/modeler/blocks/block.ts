import type { LocalizedText } from '@baton/contract/language';

/** Something that happens at an event; messages and errors are shared by all events that name the same one. */
export type BlockEvent =
  { kind: 'message'; name: string } | { kind: 'error'; code: string } | { kind: 'timer'; duration: string };

/** A step of several: one for each entry of a list. */
export interface BlockList {
  collection: string;
  element: string;
  sequential: boolean;
  /** The step decides before everybody has; the platform says when. */
  decides: boolean;
}

/** One element of a block; places are those of its middle, in pixels from the middle of the first. */
export interface BlockPart {
  /** Id in the drawing; free in it. */
  id: string;
  type: `bpmn:${string}`;
  x: number;
  y: number;
  width?: number;
  height?: number;
  words?: LocalizedText;
  attributes?: Readonly<Record<string, string | boolean>>;
  properties?: Readonly<Record<string, string>>;
  event?: BlockEvent;
  many?: BlockList;
  /** Part a boundary event stands on. */
  on?: string;
  /** Part it lies inside. */
  within?: string;
}

/** What a flow is beside a line: a button, where a gateway decides by outcome. */
export interface BlockOutcome {
  key: string;
  words: LocalizedText;
  properties: Readonly<Record<string, string>>;
}

export interface BlockFlow {
  from: string;
  to: string;
  outcome?: BlockOutcome;
  /** The line, where it is not the plain one. */
  points?: readonly (readonly [x: number, y: number])[];
}

/** Elements that belong together and come into the drawing in one step. */
export interface Block {
  parts: readonly BlockPart[];
  flows: readonly BlockFlow[];
  /** Where the drawing goes on behind it; a deadline has no such place. */
  exit: { part: string; outcome?: BlockOutcome } | null;
}

/** Where a block comes into. */
export interface BlockPlace {
  /** A name as an id that is free in the drawing: `handle`, `handle2`. */
  freeId(name: string): string;
  /** In the process itself, where ends say how a ticket ended. */
  topLevel: boolean;
}

/** One entry of palette and menus. */
export interface BlockKind {
  key: string;
  group: 'blocks' | 'workers' | 'plain';
  words: LocalizedText;
  help: LocalizedText;
  /** Of the BPMN font. */
  icon: string;
  /** Nothing comes before it: it is offered for the drawing as a whole, not behind an element. */
  first?: boolean;
  make(place: BlockPlace): Block;
}
