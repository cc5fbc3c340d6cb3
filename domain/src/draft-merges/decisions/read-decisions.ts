import { attributeOf, tryReadXml, withDescendants } from '../../process/index.ts';
import type { XmlElement } from '../../process/index.ts';
import type { Need, Piece } from '../pieces.ts';
import { readXmlUnits, said, saidBy } from '../xml/xml-unit.ts';
import type { XmlUnit, XmlUnits } from '../xml/xml-unit.ts';

/** The pieces of a file, of a decision, its table and a rule, and of the order of what one of them holds. */
export const fileKey = (id: string) => `dmn:${id}`;
export const decisionKey = (id: string) => `decision:${id}`;
export const tableKey = (decision: string) => `table:${decision}`;
export const ruleKey = (file: string, rule: string) => `rule:${JSON.stringify([file, rule])}`;
export const orderKey = (holder: string) => `order:${holder}`;

/** Files of decisions by their keys. */
export type DecisionFiles = ReadonlyMap<string, XmlUnits>;

/** The units of decision files: decisions, tables, rules; null where a file or an id in one cannot be told from others. */
export function readDecisionFiles(texts: readonly string[]): DecisionFiles | null {
  const files = new Map<string, XmlUnits>();
  const keys = new Set<string>();
  for (const text of texts) {
    const root = tryReadXml(text);
    const id = root && attributeOf(root, 'id');
    if (!root || !id) return null;
    const units = readXmlUnits(root, text, fileKey(id), {
      keyOf: (element) => keyOf(id, element),
      isDerived: () => false,
    });
    if (!units || [...units.keys()].some((key) => keys.has(key))) return null;
    for (const key of units.keys()) keys.add(key);
    files.set(fileKey(id), units);
  }
  return files;
}

function keyOf(file: string, element: XmlElement): string | null {
  const { name, parent } = element;
  if (name === 'decision') {
    const id = attributeOf(element, 'id');
    return id === null ? null : decisionKey(id);
  }
  const decision = parent?.name === 'decision' ? parent : parent?.parent;
  const of = decision?.name === 'decision' ? attributeOf(decision, 'id') : null;
  if (of === null) return null;
  if (name === 'decisionTable') return tableKey(of);
  const id = attributeOf(element, 'id');
  return name === 'rule' && parent?.name === 'decisionTable' && id !== null ? ruleKey(file, id) : null;
}

/** Of a unit: a rule fits only the columns it was written for. */
export function pieceOfUnit(units: XmlUnits, unit: XmlUnit): Piece {
  const { element, key, parent } = unit;
  const table = unit.units.filter((each) => units.get(each)?.element.name === 'decisionTable');
  const offer = element.name === 'rule' && element.parent ? columnsOf(element.parent) : key;
  const needs: Need[] = [
    ...(parent === null ? [] : [{ key: parent, offer: element.name === 'decision' ? null : offer }]),
    ...[...table, ...decisionsAsked(unit).filter((each) => units.has(each))].map((each) => ({
      ...{ key: each, offer: null },
    })),
  ];
  return {
    ...{ content: `${parent ?? ''}\n${saidBy(unit)}`, needs, parent },
    offers: new Set([...table, ...(element.name === 'decisionTable' ? [columnsOf(element)] : [])]),
  };
}

function columnsOf(table: XmlElement): string {
  const columns = table.children.filter(({ name }) => name === 'input' || name === 'output');
  return columns.map((column) => attributeOf(column, 'id') ?? said(column)).join(' ');
}

/** Decisions of the same file that have to be made first. */
function decisionsAsked({ before, after }: XmlUnit): string[] {
  const inner = [...before, ...after].flatMap((part) => [...withDescendants(part)]);
  return inner.flatMap((each) => {
    const to = attributeOf(each, 'href');
    return each.name === 'requiredDecision' && to?.startsWith('#') ? [decisionKey(to.slice(1))] : [];
  });
}
