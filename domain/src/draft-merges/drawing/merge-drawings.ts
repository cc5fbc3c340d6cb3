import { eachVersion, lonePiece } from '../pieces.ts';
import type { Part, Versions } from '../pieces.ts';
import { drawingPieces } from './drawing-pieces.ts';
import { placeKey } from './read-diagrams.ts';
import { readDrawing, unitKey } from './read-drawing.ts';
import { writeDrawing } from './write-drawing.ts';

/** The key of a drawing that cannot be taken apart. */
const wholeDrawing = 'process';

/** Drawings in pieces: elements by id, and how each is drawn. */
export function mergeDrawings(texts: Versions<string>): Part<string> {
  const drawings = eachVersion(texts, readDrawing);
  const { base, mine, theirs } = drawings;
  if (!base || !mine || !theirs)
    return {
      pieces: eachVersion(texts, (text) => new Map([[wholeDrawing, lonePiece(text)]])),
      write: (sideOf) => texts[sideOf(wholeDrawing)],
      keysOf: () => [wholeDrawing],
    };
  return {
    pieces: eachVersion({ base, mine, theirs }, (drawing) => drawingPieces(drawing, base)),
    write: (sideOf) => writeDrawing({ base, mine, theirs }, sideOf),
    keysOf: ({ elementId, kind }) => [(kind === 'moved' ? placeKey : unitKey)(elementId ?? '')],
  };
}
