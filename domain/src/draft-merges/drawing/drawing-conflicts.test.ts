import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../process/index.ts';
import { bundleFiles, checkFiles } from '../../ticket-types/index.ts';
import { editDrawing } from '../testing/edit-drawing.ts';
import { all, base, merge, redrawn } from '../testing/merge-shipped.ts';
import { boundsOf, waypointsOf } from './geometry.ts';
import type { Bounds, Point } from './geometry.ts';
import { endsOf } from './lines.ts';
import { readDrawing } from './read-drawing.ts';

async function findingsOf(bpmn: string) {
  const findings = await checkFiles(bundleFiles({ ...base, bpmn, key: 'equipment-repair' }), null);
  return findings.map(({ rule, elementId }) => `${rule} ${elementId ?? ''}`);
}

/** Ends of flows whose line does not touch them. */
function undocked(bpmn: string): string[] {
  const drawing = readDrawing(bpmn);
  const shown = (id: string) => drawing?.diagrams.places.get(id)?.element;
  return [...(drawing?.units.values() ?? [])].flatMap(({ element }) => {
    const [ends, drawn] = [endsOf(element), shown(attributeOf(element, 'id') ?? '')];
    if (!ends || !drawn) return [];
    const line = waypointsOf(drawn);
    return ends.filter((end, at) => !touches(boundsOf(shown(end)), line.at(-at)));
  });
}

function touches(bounds: Bounds | null, point: Point | undefined): boolean {
  if (!bounds || !point) return false;
  const [x, y] = [point.x - bounds.x, point.y - bounds.y];
  return x >= -1 && y >= -1 && x <= bounds.width + 1 && y <= bounds.height + 1;
}

describe('a drawing', () => {
  const renamed = (name: string): [RegExp, string] => [/(?<=<bpmn:userTask id="accept" name=")[^"]*/, name];

  it('has what each did to another step, and asks nothing', () => {
    const mine = redrawn(renamed('Take on'));
    const theirs = redrawn([/(?<=<bpmn:userTask id="repair" name=")[^"]*/, 'Mend']);
    const merged = merge(mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.taken.map(({ by, difference }) => [by, difference.elementId, difference.kind])).toEqual(
      expect.arrayContaining([
        ['mine', 'accept', 'changed'],
        ['theirs', 'repair', 'changed'],
      ]),
    );
    expect(merged.merged(new Map()).bpmn).toContain('name="Take on"');
    expect(merged.merged(new Map()).bpmn).toContain('name="Mend"');
  });

  it('asks where both renamed a step, with what it was and what each made of it', () => {
    const merged = merge(redrawn(renamed('Take on')), redrawn(renamed('Receive')));
    expect(merged.conflicts).toHaveLength(1);
    const [conflict] = merged.conflicts;
    expect(conflict?.theirs[0]?.name['zh-CN']).toBe('受理预约');
    expect(conflict?.mine[0]?.changes).toContainEqual(
      expect.objectContaining({ fact: 'name', after: 'Take on' }),
    );
    expect(conflict?.theirs[0]?.changes).toContainEqual(
      expect.objectContaining({ fact: 'name', after: 'Receive' }),
    );
    expect(merged.merged(all(merged, 'mine')).bpmn).toContain('name="Take on"');
    expect(merged.merged(all(merged, 'theirs')).bpmn).toContain('name="Receive"');
  });

  it('takes a move and a new name of the same step together', () => {
    const moved = redrawn([/(bpmnElement="accept"[^>]*>\s*<dc:Bounds x=")\d+/, '$1999']);
    const merged = merge(moved, redrawn(renamed('Receive')));
    expect(merged.conflicts).toEqual([]);
    expect(merged.merged(new Map()).bpmn).toMatch(/x="999"/);
    expect(merged.merged(new Map()).bpmn).toContain('name="Receive"');
  });

  it('knows a move from the label that a new name leaves behind', () => {
    // given an editor that notes a label with every new name, and another place where it stands beside its shape
    const label = (x: number, width: number) =>
      `<bpmndi:BPMNLabel><dc:Bounds x="${x}" y="400" width="${width}" height="14"/></bpmndi:BPMNLabel>`;
    const shape = (id: string, x: string, inner: string): [RegExp, string] => [
      new RegExp(`(bpmnElement="${id}"[^>]*>\\s*<dc:Bounds x=")\\d+("[^>]*>)[^]*?(?=</bpmndi:BPMNShape>)`),
      `$1${x}$2${inner}`,
    ];
    const from = redrawn(shape('accept', '500', ''), shape('repair', '800', label(810, 30)));
    const mine = redrawn(
      shape('accept', '500', '<bpmndi:BPMNLabel/>'),
      shape('repair', '800', label(790, 70)),
      [/(?<=<bpmn:userTask id="repair" name=")[^"]*/, 'Mend'],
      renamed('Take on'),
    );
    const theirs = redrawn(shape('accept', '600', ''), shape('repair', '900', label(910, 30)));
    const merged = merge(mine, theirs, from);
    expect(merged.conflicts).toEqual([]);
    expect(merged.taken.map(({ by, difference }) => [by, difference.elementId, difference.kind])).toEqual([
      ['theirs', 'accept', 'moved'],
      ['theirs', 'repair', 'moved'],
      ['mine', 'accept', 'changed'],
      ['mine', 'repair', 'changed'],
    ]);
    const places = readDrawing(merged.merged(new Map()).bpmn)?.diagrams.places;
    const labelOf = places?.get('repair')?.element.children.find(({ name }) => name === 'BPMNLabel');
    expect(boundsOf(labelOf)).toEqual({ x: 890, y: 400, width: 70, height: 14 });
  });

  it('passes the gate as both did', async () => {
    const merged = merge(
      redrawn(renamed('Take on')),
      redrawn([/(?<=<bpmn:userTask id="repair" name=")[^"]*/, 'Mend']),
    );
    const { bpmn } = merged.merged(new Map());
    expect(await findingsOf(bpmn)).toEqual(await findingsOf(base.bpmn));
  });

  it.each([0, 5, 10, 15, 20])(
    'draws each line from where its source lies to where its target lies (%i)',
    async (at) => {
      // given the one moving every second node from there on, and the other those between
      const moves = (first: number) =>
        [0, 2, 4, 6].map((more) => ({ kind: 'move' as const, at: at + first + more, to: 3 + first + more }));
      const mine = await editDrawing(base.bpmn, 'mine', moves(0));
      const theirs = await editDrawing(base.bpmn, 'theirs', moves(1));
      const merged = merge({ ...base, bpmn: mine }, { ...base, bpmn: theirs });
      expect(merged.conflicts).toEqual([]);
      expect(undocked(merged.merged(new Map()).bpmn)).toEqual(undocked(base.bpmn));
    },
  );

  it('is one whole where it cannot be read', () => {
    const merged = merge({ ...base, bpmn: '<broken' }, redrawn(renamed('Receive')));
    expect(merged.conflicts.map(({ id }) => id)).toEqual(['process']);
    expect(merged.merged(all(merged, 'mine')).bpmn).toBe('<broken');
  });

  it('keeps a comment before an element', () => {
    const mine = redrawn(
      [/<bpmn:userTask id="accept"/, '<!-- first --><bpmn:userTask id="accept"'],
      renamed('Take on'),
    );
    const theirs = redrawn([/(?<=<bpmn:userTask id="repair" name=")[^"]*/, 'Mend']);
    expect(merge(mine, theirs).merged(new Map()).bpmn).toContain('<!-- first -->');
  });

  it('reads the same under other prefixes', () => {
    const theirs = redrawn(renamed('Receive'));
    const prefixed = theirs.bpmn
      .replace(/(<\/?)bpmn:/g, '$1b:')
      .replace('xmlns:bpmn=', 'xmlns:b=')
      .replaceAll('"bpmn:t', '"b:t');
    const mine = redrawn([/(?<=<bpmn:userTask id="repair" name=")[^"]*/, 'Mend']);
    const merged = merge(mine, { ...theirs, bpmn: prefixed });
    expect(merged.conflicts).toEqual([]);
    expect(merged.taken.filter(({ by }) => by === 'theirs')).toHaveLength(1);
    const { bpmn } = merged.merged(new Map());
    expect(
      merge(base, { ...base, bpmn })
        .taken.map(({ difference }) => difference.elementId)
        .sort(),
    ).toEqual(['accept', 'repair']);
  });
});
