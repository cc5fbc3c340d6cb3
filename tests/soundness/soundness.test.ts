import { expect, test } from 'vitest';
import { corpusSize } from '../support/corpora.ts';
import type { Drawing } from '../../domain/src/process/drawing.ts';
import { readDrawing } from '../../domain/src/process/read-drawing.ts';
import { examine } from '../../domain/src/process/soundness/examine.ts';
import { readXml } from '../../domain/src/process/xml/read-xml.ts';
import { createRandom } from '../chaos/random.ts';
import { drawSketch } from './draw-sketch.ts';
import { explore } from './explore.ts';
import { searched } from './searched.ts';
import { shrink } from './shrink.ts';
import type { Sketch } from './sketch.ts';
import { sketchXml } from './sketch.ts';

const models = corpusSize('SOUNDNESS_MODELS');
/** More positions than these take the plain game too long; such a drawing is not counted. */
const mostPositions = 3000;

const random = (seed: number) => {
  const made = createRandom(seed);
  return drawSketch(made, 3 + made.whole(9), made.whole(4));
};

test('the search says of each random drawing what playing everything says', () => {
  // given random drawings, sound ones and such with mistakes
  const found: Record<string, number> = {};
  let counted = 0;
  for (let seed = 1; counted < models; seed++) {
    const sketch = random(seed);
    const said = compare(sketch);
    if (!said) continue;
    counted += 1;
    for (const [what, value] of Object.entries(said.played)) {
      if (Array.isArray(value) ? value.length > 0 : value === true) found[what] = (found[what] ?? 0) + 1;
    }
    // when both say what they think of it, then it is the same
    if (differs(sketch)) {
      const smallest = shrink(sketch, differs);
      expect(compare(smallest)?.searched, `seed ${seed}, smallest: ${sketchXml(smallest)}`).toEqual(
        compare(smallest)?.played,
      );
    }
  }
  // and every kind of mistake is among them
  for (const kind of ['dead', 'doomed', 'endless', 'blocked', 'circling', 'met']) {
    expect(found[kind] ?? 0, kind).toBeGreaterThan(models / 150);
  }
  expect(found['doomed']).toBeLessThan(counted / 2);
}, 120_000);

test.each([
  [10, 0],
  [30, 0],
  [100, 3],
  [200, 3],
])('a drawing of about %i elements with %i mistakes is judged, or said to be too large', (size, mistakes) => {
  const drawing = drawingOf(drawSketch(createRandom(size), size * 0.55, mistakes));
  const { complete, states } = examine(drawing, 2000);
  expect(complete || states > 2000).toBe(true);
});

function compare(sketch: Sketch) {
  const drawing = drawingOf(sketch);
  const played = explore(drawing, mostPositions);
  return played && { played, searched: searched(drawing) };
}

function differs(sketch: Sketch): boolean {
  const said = compare(sketch);
  return said !== null && JSON.stringify(said.played) !== JSON.stringify(said.searched);
}

function drawingOf(sketch: Sketch): Drawing {
  const drawing = readDrawing('sketch.bpmn', readXml(sketchXml(sketch)));
  if (!drawing) throw new Error('a sketch has no process');
  return drawing;
}
