import type { TypeDifference } from '@baton/contract/http/type-differences';

/** A side of two drafts that came of the same one: what was typed here, and what was saved meanwhile. */
export type Side = 'mine' | 'theirs';

export const bothSides = ['mine', 'theirs'] as const;

/** A draft as both began with it, and what each made of it. */
export interface Versions<T> {
  base: T;
  mine: T;
  theirs: T;
}

export interface Need {
  /** The piece that has to be there, too. */
  key: string;
  /** What it has to offer; null: to be there is enough. */
  offer: string | null;
}

/** What is taken from one side as a whole: an element, its place, a field, a rule, a setting. */
export interface Piece {
  /** Pieces of the same content are the same. */
  content: string;
  needs: readonly Need[];
  offers: ReadonlySet<string>;
  /** The piece it lies in. */
  parent: string | null;
}

/** By keys that are the same on every side. */
export type Pieces = ReadonlyMap<string, Piece>;

/** Which side a piece is taken from. */
export type SideOf = (key: string) => Side;

/** A part of the bundle in pieces, and how a choice among them is written. */
export interface Part<T> {
  pieces: Versions<Pieces>;
  write: (sideOf: SideOf) => T;
  /** The piece a difference is about; several where only what they say tells which. */
  keysOf: (difference: TypeDifference) => string[];
}

/** A piece that stands by itself. */
export function lonePiece(content: string): Piece {
  return { content, needs: [], offers: new Set(), parent: null };
}

/** The same done to all three. */
export function eachVersion<A, B>(versions: Versions<A>, make: (one: A) => B): Versions<B> {
  return { base: make(versions.base), mine: make(versions.mine), theirs: make(versions.theirs) };
}
