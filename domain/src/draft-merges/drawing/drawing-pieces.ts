import { attributeOf, namespaces, withDescendants } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import type { Need, Piece, Pieces } from '../pieces.ts';
import { idsIn, said, saidBy } from '../xml/xml-unit.ts';
import type { XmlUnit } from '../xml/xml-unit.ts';
import { isLabel, saidOfLabel } from './labels.ts';
import { endsOf, saidOfLine } from './lines.ts';
import { placeKey } from './read-diagrams.ts';
import { unitKey } from './read-drawing.ts';
import type { Drawing } from './read-drawing.ts';

/** The elements of a drawing, how each is drawn, and its pictures; `base` tells which lines were led elsewhere by hand. */
export function drawingPieces(drawing: Drawing, base: Drawing): Pieces {
  const pieces = new Map<string, Piece>();
  for (const unit of drawing.units.values()) pieces.set(unit.key, pieceOfUnit(drawing, unit));
  for (const [id, { element, plane }] of drawing.diagrams.places) {
    const owner = drawing.owners.get(id);
    pieces.set(placeKey(id), {
      content: [
        plane,
        saidOfLine(drawing, base, id) ?? saidOfPlace(element),
        saidOfLabel(drawing, base, id),
      ].join('\n'),
      needs: [{ key: plane, offer: null }, ...(owner === undefined ? [] : [{ key: owner, offer: id }])],
      ...{ offers: new Set<string>(), parent: null },
    });
  }
  for (const { key, element } of drawing.diagrams.planes.values()) {
    const of = attributeOf(element, 'bpmnElement') ?? '';
    const owner = drawing.owners.get(of);
    const needs = owner === undefined ? [] : [{ key: owner, offer: of }];
    pieces.set(key, { content: of, needs, offers: new Set(), parent: null });
  }
  return pieces;
}

function pieceOfUnit(drawing: Drawing, unit: XmlUnit): Piece {
  const ids = idsIn(unit);
  const id = attributeOf(unit.element, 'id') ?? '';
  const lanes = unit.parent === null ? [] : (drawing.lanes.get(id) ?? []);
  const beside = endsOf(unit.element) ?? [];
  const host = attributeOf(unit.element, 'attachedToRef');
  const needs: Need[] = [
    ...(unit.parent === null ? [] : [{ key: unit.parent, offer: null }]),
    ...lanes.map((lane) => ({ key: unitKey(lane), offer: null })),
    // A flow and what sits on an edge stand in the scope of what they join.
    ...[...(isFlow(unit.element) ? beside : []), ...(host === null ? [] : [host])]
      .filter((end) => isBeside(drawing, unit, end))
      .map((end) => ({ key: unitKey(end), offer: scope(unit.parent) })),
    ...references(unit).flatMap((named) => {
      const owner = drawing.owners.get(named);
      return owner === undefined || owner === unit.key ? [] : [{ key: owner, offer: named }];
    }),
    ...ids
      .filter((each) => drawing.diagrams.places.has(each))
      .map((each) => ({ key: placeKey(each), offer: null })),
    ...filesNamed(unit).map((key) => ({ key, offer: null })),
  ];
  return {
    content: [unit.parent ?? '', ...lanes, saidBy(unit)].join('\n'),
    needs,
    offers: new Set([...ids, scope(unit.parent)]),
    parent: unit.parent,
  };
}

/** No id: nothing of a file has a blank in it. */
const scope = (parent: string | null) => `in ${parent ?? ''}`;

function isFlow({ name }: XmlElement): boolean {
  return name === 'sequenceFlow';
}

function isBeside(drawing: Drawing, unit: XmlUnit, id: string): boolean {
  return drawing.units.get(unitKey(id))?.parent === unit.parent;
}

/** Ids that a unit names, in attributes and in what belongs to it. */
function references({ element, before, after }: XmlUnit): string[] {
  const inner = [...before, ...after].flatMap((part) => [...withDescendants(part)]);
  return [element, ...inner].flatMap((each) => {
    const named = each.attributes.filter(({ name, prefix }) => !prefix && /Ref$|^default$/.test(name));
    const inText = /Refs?$/.test(each.name) ? [each.text.trim()] : [];
    return [...named.map(({ value }) => value), ...inText].map((name) => name.split(':').at(-1) ?? '');
  });
}

/** Keys of forms and decisions a unit asks for. */
function filesNamed({ element, before }: XmlUnit): string[] {
  const extensions = before.filter(({ name }) => name === 'extensionElements');
  const properties = extensions.flatMap((part) => [...withDescendants(part)]);
  const outcomeForms = properties.flatMap((each) =>
    attributeOf(each, 'name') === 'outcomeForm' ? [attributeOf(each, 'value')] : [],
  );
  const native = (called: string) =>
    element.attributes.filter(({ name, namespace }) => name === called && namespace === namespaces.camunda);
  return [
    ...[...outcomeForms, ...native('formRef').map(({ value }) => value)].map((form) => `form:${form ?? ''}`),
    ...native('decisionRef').map(({ value }) => `decision:${value}`),
  ];
}

/** The id of a picture's part is nobody's. */
function saidOfPlace(element: XmlElement): string {
  const attributes = element.attributes.filter(({ name }) => name !== 'id');
  return said({ ...element, attributes, children: element.children.filter((child) => !isLabel(child)) });
}
