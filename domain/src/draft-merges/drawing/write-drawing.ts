import { attributeOf } from '../../process/index.ts';
import { leadOfOrder, mergeOrder } from '../merge-order.ts';
import { eachVersion } from '../pieces.ts';
import type { SideOf, Versions } from '../pieces.ts';
import { tagName, writeUnit } from '../xml/write-unit.ts';
import type { Bound } from '../xml/write-unit.ts';
import type { XmlUnit, XmlUnits } from '../xml/xml-unit.ts';
import { endsOf } from './lines.ts';
import { rootKey, unitKey } from './read-drawing.ts';
import type { Drawing } from './read-drawing.ts';
import { writeDiagrams } from './write-diagrams.ts';

/** The drawing that a choice of sides makes: its elements in order, what follows from them, and the picture. */
export function writeDrawing(versions: Versions<Drawing>, sideOf: SideOf): string {
  const taken = takenUnits(versions, sideOf);
  const derived = derivedParts(versions, sideOf, taken);
  const inside = Map.groupBy(taken.values(), ({ parent }) => parent);
  const unitsOf = (key: string) => unitsIn(versions, inside.get(key) ?? [], key);
  const root = taken.get(rootKey);
  if (!root) return versions.theirs.text;
  const write = (unit: XmlUnit, bound: Bound, indent: string): string =>
    writeUnit(
      unit,
      { bound, indent },
      (at) => [
        ...unitsOf(unit.key).map((each) => write(each, at.bound, at.indent)),
        ...(unit.key === rootKey ? writeDiagrams(versions, sideOf, taken, at) : []),
      ],
      derived(unit),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, new Map(), '')}\n`;
}

function takenUnits(versions: Versions<Drawing>, sideOf: SideOf): XmlUnits {
  const keys = new Set([...versions.theirs.units.keys(), ...versions.mine.units.keys()]);
  return new Map(
    [...keys].flatMap((key) => {
      const unit = versions[sideOf(key)].units.get(key);
      return unit ? [[key, unit] as const] : [];
    }),
  );
}

/** What the schema has first and last in a scope. */
const ranks: ReadonlyMap<string, number> = new Map([
  ...(['laneSet', 'participant'] as const).map((name) => [name, 0] as const),
  ...(['association', 'group', 'textAnnotation'] as const).map((name) => [name, 2] as const),
]);

function unitsIn(versions: Versions<Drawing>, inside: readonly XmlUnit[], parent: string): XmlUnit[] {
  const byKey = new Map(inside.map((unit) => [unit.key, unit]));
  const lists = eachVersion(versions, ({ units }) => units.get(parent)?.units ?? []);
  return mergeOrder(lists, new Set(byKey.keys()), leadOfOrder(lists))
    .flatMap((key) => byKey.get(key) ?? [])
    .sort((a, b) => (ranks.get(a.element.name) ?? 1) - (ranks.get(b.element.name) ?? 1));
}

/** What a node says of its flows and a lane of its nodes. */
function derivedParts(
  versions: Versions<Drawing>,
  sideOf: SideOf,
  taken: XmlUnits,
): (unit: XmlUnit) => string[] {
  const lines = new Map<string, string[]>();
  const add = (id: string, name: string, value: string) => {
    const unit = taken.get(unitKey(id));
    if (!unit) return;
    const tag = tagName({ ...unit.element, name });
    lines.set(id, [...(lines.get(id) ?? []), `<${tag}>${value}</${tag}>`]);
  };
  const all = [...taken.values()].map((unit) => ({ unit, id: attributeOf(unit.element, 'id') ?? '' }));
  const flows = all.filter(({ unit }) => unit.element.name === 'sequenceFlow');
  for (const { unit, id } of flows) add(endsOf(unit.element)?.[1] ?? '', 'incoming', id);
  for (const { unit, id } of flows) add(endsOf(unit.element)?.[0] ?? '', 'outgoing', id);
  for (const { unit, id } of all)
    for (const lane of (unit.parent !== null && versions[sideOf(unit.key)].lanes.get(id)) || [])
      add(lane, 'flowNodeRef', id);
  return ({ element }) => lines.get(attributeOf(element, 'id') ?? '') ?? [];
}
