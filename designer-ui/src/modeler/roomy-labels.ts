import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** Size of the letters beside shapes and lines, in units of the drawing. */
export const labelSize = 13;
/** Wider than this a label is broken into lines. */
const widest = 120;

interface Bounds {
  x: number;
  width: number;
}

interface DrawnPart {
  bpmnElement?: { name?: string };
  label?: { bounds?: Bounds };
}

interface Parsed {
  definitions?: { diagrams?: { plane?: { planeElement?: DrawnPart[] } }[] };
}

/**
 * A drawing keeps the width its author's program gave each label, in one language and one font. Where the name
 * shown needs more, its room is widened around the same middle, so that no line ends in a lone letter.
 */
export function makeLabelsRoomy(viewer: NavigatedViewer): void {
  viewer.on('import.parse.complete', ({ definitions }: Parsed) => {
    for (const { plane } of definitions?.diagrams ?? []) {
      for (const { bpmnElement, label } of plane?.planeElement ?? []) {
        if (label?.bounds && bpmnElement?.name) widen(label.bounds, bpmnElement.name);
      }
    }
  });
}

/** Widens bounds to what a name needs in one line, or to the widest. */
export function widen(bounds: Bounds, name: string): void {
  const needed = Math.min(widest, widthOf(name));
  if (needed <= bounds.width) return;
  bounds.x -= (needed - bounds.width) / 2;
  bounds.width = needed;
}

/** About as wide as a line of text is: Han letters are squares, others half of one, capitals more. */
function widthOf(text: string): number {
  const lines = text
    .split('\n')
    .map((line) =>
      [...line].reduce(
        (sum, letter) => sum + (letter > '\u2e7f' ? 1 : /[A-Zmw]/.test(letter) ? 0.75 : 0.58),
        0,
      ),
    );
  return Math.ceil(Math.max(...lines) * labelSize) + 4;
}
