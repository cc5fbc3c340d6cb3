import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusSize } from '../../../tests/support/corpora.ts';
import { canonicalXml, parseBpmn } from '../process/index.ts';
import { drawingPieces } from './drawing/drawing-pieces.ts';
import { mergeDrawings } from './drawing/merge-drawings.ts';
import { readDrawing } from './drawing/read-drawing.ts';
import type { Drawing } from './drawing/read-drawing.ts';
import { endsOf } from './drawing/lines.ts';
import type { Pieces, Side, Versions } from './pieces.ts';
import { settlePieces } from './settle-pieces.ts';
import { editDrawing } from './testing/edit-drawing.ts';
import type { DrawingEdit } from './testing/edit-drawing.ts';
import { shippedDraft, shippedKeys } from './testing/shipped-drafts.ts';

/** Few places, so that both come upon the same ones. */
const kinds = ['rename', 'move', 'remove', 'bypass', 'append', 'reconnect', 'putInside', 'attach'] as const;
const edit = fc.record<DrawingEdit>({ kind: fc.constantFrom(...kinds), at: fc.nat(40), to: fc.nat(40) });
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
const runs = { numRuns: corpusSize('MERGED_DRAWINGS') };

const said = (xml: string) =>
  canonicalXml(xml)
    .map(({ text }) => text)
    .sort();

/** What of a drawing does not stand: remarks of the library, flows across scopes, nodes that are not drawn. */
async function faultsOf(xml: string): Promise<string[]> {
  const { remarks } = await parseBpmn('merged.bpmn', xml);
  const drawing = readDrawing(xml);
  if (!drawing) return ['cannot be taken apart'];
  const { units, diagrams } = drawing;
  const flows = [...units.values()].filter(({ element }) => element.name === 'sequenceFlow');
  const astray = flows.filter(({ element, parent }) =>
    (endsOf(element) ?? []).some((end) => units.get(`process:${end}`)?.parent !== parent),
  );
  const drawn = new Set(diagrams.places.keys());
  const undrawn = [...units.keys()].filter(
    (key) => key !== 'process:' && !drawn.has(key.slice('process:'.length)),
  );
  const ofNothing = [...drawn].filter((id) => !drawing.owners.has(id));
  return [
    ...remarks.map(({ kind, detail }) => `${kind} ${detail}`),
    ...astray.map(({ key }) => `across scopes: ${key}`),
    ...undrawn.filter((key) => !undrawnBefore.has(key)).map((key) => `not drawn: ${key}`),
    ...ofNothing.map((id) => `drawn, but not there: ${id}`),
  ];
}

const undrawnBefore = new Set(
  shippedKeys.flatMap((key) => {
    const drawing = readDrawing(shippedDraft(key).bpmn);
    return [...(drawing?.units.keys() ?? [])].filter((each) => !drawing?.diagrams.places.has(each.slice(8)));
  }),
);

describe.each(shippedKeys)('edits of %s by two', (template) => {
  const { bpmn } = shippedDraft(template);

  it('make a whole drawing, whichever sides are chosen', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, fc.nat(), async (one, other, luck) => {
        // given two drawings that came of the same one
        const texts: Versions<string> = {
          base: bpmn,
          mine: await editDrawing(bpmn, 'mine', one),
          theirs: await editDrawing(bpmn, 'theirs', other),
        };
        const { pieces, write } = mergeDrawings(texts);
        const { conflicts, sideOf } = settlePieces(pieces);

        // when the conflicts are decided by chance
        const chosen = new Map(
          [...conflicts.keys()].map((id, at): [string, Side] => [
            id,
            (luck >> (at % 20)) & 1 ? 'mine' : 'theirs',
          ]),
        );
        const merged = write(sideOf(chosen));

        // then it stands, and what one side did alone is in it
        expect(await faultsOf(merged)).toEqual([]);
        const decided = new Set([...conflicts.values()].flat());
        const is = piecesOf(merged, bpmn);
        // Where the line of a flow runs follows from its ends.
        const flows = new Set(
          [...is].filter(([, { content }]) => /BPMNEdge/.test(content)).map(([key]) => key),
        );
        // A piece tells the label of what has another name by where it was: of a merge that says nothing.
        const isRenamed = (key: string) => {
          const unit = key.replace(/^place:/, 'process:');
          return unit !== key && is.get(unit)?.content !== pieces.base.get(unit)?.content;
        };
        for (const key of pieces.mine.keys()) {
          if (decided.has(key) || flows.has(key)) continue;
          const [was, mine, theirs] = [pieces.base, pieces.mine, pieces.theirs].map(
            (side) => side.get(key)?.content,
          );
          const compared = isRenamed(key) ? withoutLabel : String;
          const [found, wanted] = [is.get(key)?.content, theirs === was ? mine : theirs].map(compared);
          expect([key, found]).toEqual([key, wanted]);
        }
        for (const [id, keys] of conflicts)
          for (const key of keys.filter((each) => each.startsWith('process:')))
            expect(is.get(key)?.content).toBe(pieces[chosen.get(id) ?? 'theirs'].get(key)?.content);
      }),
      // One renames what the other moves.
      { ...runs, examples: [[[{ kind: 'rename', at: 22, to: 0 }], [{ kind: 'move', at: 21, to: 1 }], 0]] },
    );
  }, 300_000);

  it('are told alike from either side', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (one, other) => {
        const [mine, theirs] = [
          await editDrawing(bpmn, 'mine', one),
          await editDrawing(bpmn, 'theirs', other),
        ];
        const [there, back] = [
          mergeDrawings({ base: bpmn, mine, theirs }),
          mergeDrawings({ base: bpmn, mine: theirs, theirs: mine }),
        ];
        const [left, right] = [settlePieces(there.pieces), settlePieces(back.pieces)];
        expect(left.conflicts).toEqual(right.conflicts);
        const all = (side: Side) => new Map([...left.conflicts.keys()].map((id) => [id, side] as const));
        expect(placeless(there.write(left.sideOf(all('mine'))))).toEqual(
          placeless(back.write(right.sideOf(all('theirs')))),
        );
      }),
      runs,
    );
  }, 300_000);

  it('are written as they were, where only one side did something', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (one) => {
        const mine = await editDrawing(bpmn, 'mine', one);
        for (const texts of [
          { base: bpmn, mine, theirs: bpmn },
          { base: bpmn, mine, theirs: mine },
          { base: bpmn, mine: bpmn, theirs: mine },
        ]) {
          const { pieces, write } = mergeDrawings(texts);
          const { conflicts, sideOf } = settlePieces(pieces);
          expect(conflicts.size).toBe(0);
          expect(said(write(sideOf(new Map())))).toEqual(said(mine));
        }
      }),
      runs,
    );
  }, 300_000);
});

/** What a piece says of a place, but for its last line. */
function withoutLabel(content: string | undefined): string {
  return String(content).replace(/\n[^\n]*$/, '');
}

function piecesOf(xml: string, base: string): Pieces {
  const [drawing, before] = [readDrawing(xml), readDrawing(base)] as [Drawing, Drawing];
  return drawingPieces(drawing, before);
}

/** All a drawing says but where its lines run, which is found from either side. */
function placeless(xml: string): string[] {
  return said(xml).filter((line) => !/waypoint|BPMNLabel|incoming|outgoing|flowNodeRef/.test(line));
}
