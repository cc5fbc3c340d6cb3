import { languageSuffix } from '@baton/contract/forms/field-texts';
import { languages } from '@baton/contract/language';
import type { Language, LocalizedText } from '@baton/contract/language';
import { attributeOf, bpmnChildren, namespaces, readLocalized, readProperties } from '../process/index.ts';
import type { XmlElement } from '../process/index.ts';
import type { Unit } from './compare-units.ts';
import { factsOfElement, ownedBy } from './facts-of-element.ts';

/** Every element of a BPMN file that has an id and stands for itself; what only describes another is part of it. */
export function unitsOfDrawing(definitions: XmlElement): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const places = placesOf(definitions);
  const language = mainLanguage(definitions);
  const visit = (element: XmlElement, scope: string | null) => {
    if (element.namespace !== namespaces.bpmn || ownedBy(element)) return;
    const id = attributeOf(element, 'id');
    if (id !== null && element !== definitions) {
      const facts = factsOfElement(element);
      if (scope !== null) facts.set('scope', scope);
      // The name in the main language is kept twice; where both say the same it is one fact.
      const mainName = `property:name${languageSuffix[language]}`;
      if (facts.get(mainName) === facts.get('name')) facts.delete(mainName);
      units.set(id, {
        ...{ id, type: element.name, facts, place: places.get(id) ?? null },
        name: readLocalized(readProperties(element), 'name', attributeOf(element, 'name'), language) ?? {},
      });
    }
    const inner = element.name === 'subProcess' || element.name === 'transaction' ? id : scope;
    for (const child of element.children) visit(child, inner);
  };
  visit(definitions, null);
  for (const [id, unit] of units) units.set(id, { ...unit, name: nameOf(unit, units) });
  return units;
}

/** A flow without a name is known by where it leads. */
function nameOf({ type, name, facts }: Unit, units: ReadonlyMap<string, Unit>): LocalizedText {
  if (type !== 'sequenceFlow' || Object.keys(name).length > 0) return name;
  const [from, to] = ['sourceRef', 'targetRef'].map((end) => units.get(facts.get(end) ?? '')?.name);
  const named = languages.flatMap((language) => {
    const [source, target] = [from?.[language], to?.[language]];
    return source && target ? [[language, `${source} → ${target}`] as const] : [];
  });
  return Object.fromEntries(named);
}

function mainLanguage(definitions: XmlElement): Language {
  for (const process of bpmnChildren(definitions, 'process')) {
    const said = readProperties(process).get('mainLanguage');
    const known = languages.find((language) => language === said);
    if (known) return known;
  }
  return languages[0];
}

/** Coordinates of each element that is drawn. */
function placesOf(definitions: XmlElement): Map<string, string> {
  const places = new Map<string, string>();
  const visit = (element: XmlElement) => {
    const drawn = attributeOf(element, 'bpmnElement');
    if (drawn !== null && /^BPMN(Shape|Edge)$/.test(element.name)) {
      const points = element.children.filter(({ name }) => name === 'Bounds' || name === 'waypoint');
      const numbers = points.flatMap((point) =>
        ['x', 'y', 'width', 'height'].map((side) => Number(attributeOf(point, side) ?? 0)),
      );
      places.set(drawn, numbers.join(' '));
    }
    for (const child of element.children) visit(child);
  };
  for (const child of definitions.children) if (child.namespace === namespaces.bpmnDiagram) visit(child);
  return places;
}
