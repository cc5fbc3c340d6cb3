import type { TypeDifference } from '@baton/contract/http/type-differences';
import { attributeOf, tryReadXml } from '../process/index.ts';
import type { XmlElement } from '../process/index.ts';
import { compareUnits, movedIn } from './compare-units.ts';
import type { Unit } from './compare-units.ts';

interface Read {
  units: Map<string, Unit>;
  /** Ids of the rules in the order they are tried. */
  rules: string[];
}

/** What is not the same in the decision files of two bundles: tables, columns, and rules cell by cell. */
export function compareDecisions(before: readonly string[], after: readonly string[]): TypeDifference[] {
  const [was, is] = [filesOf(before), filesOf(after)];
  const differences: TypeDifference[] = [];
  for (const [file, { text, root }] of is) {
    const earlier = was.get(file);
    if (!earlier) differences.push(whole(file, 'added'));
    else if (earlier.text === text) continue;
    else if (!earlier.root || !root) differences.push(whole(file, 'unreadable'));
    else differences.push(...compareFile(file, readDecisions(earlier.root), readDecisions(root)));
  }
  for (const file of was.keys()) if (!is.has(file)) differences.push(whole(file, 'removed'));
  return differences;
}

function whole(file: string, kind: 'added' | 'removed' | 'unreadable'): TypeDifference {
  return { part: 'decisions', file, elementId: null, elementType: 'decision', name: {}, kind, changes: [] };
}

function compareFile(file: string, was: Read, is: Read): TypeDifference[] {
  const moved = movedIn(was.rules, is.rules);
  const later = new Map(
    [...is.units].map(([id, unit]) => [id, moved.has(id) ? { ...unit, place: 'moved' } : unit]),
  );
  return compareUnits({ part: 'decisions', file }, was.units, later);
}

/** Files by the id of their definitions; one that cannot be read has its position for a name. */
function filesOf(texts: readonly string[]): Map<string, { text: string; root: XmlElement | null }> {
  return new Map(
    texts.map((text, at) => {
      const root = tryReadXml(text);
      return [(root && attributeOf(root, 'id')) ?? `decisions-${String(at + 1)}`, { text, root }];
    }),
  );
}

function readDecisions(root: XmlElement): Read {
  const read: Read = { units: new Map(), rules: [] };
  for (const decision of root.children) {
    const id = attributeOf(decision, 'id');
    if (id === null) continue;
    const facts = new Map(decision.attributes.map(({ name, value }) => [name, value]));
    facts.delete('id');
    const table = decision.children.find(({ name }) => name === 'decisionTable');
    if (table) facts.set('hitPolicy', attributeOf(table, 'hitPolicy') ?? 'UNIQUE');
    read.units.set(id, { id, type: decision.name, name: nameOf(decision), facts, place: null });
    if (table) readTable(table, read);
  }
  return read;
}

function readTable(table: XmlElement, read: Read): void {
  const columns = table.children.filter(({ name }) => name === 'input' || name === 'output');
  for (const column of columns) {
    const id = attributeOf(column, 'id') ?? columnName(column);
    const facts = new Map<string, string>();
    addLeaves(column, facts);
    read.units.set(id, { id, type: column.name, name: { en: columnName(column) }, facts, place: null });
  }
  const rules = table.children.filter(({ name }) => name === 'rule');
  rules.forEach((rule, at) => {
    const id = attributeOf(rule, 'id') ?? `rule-${String(at + 1)}`;
    const cells = rule.children.filter(({ name }) => name === 'inputEntry' || name === 'outputEntry');
    const facts = new Map(
      cells.map((cell, column) => [
        columns[column] ? columnName(columns[column]) : String(column + 1),
        textIn(cell),
      ]),
    );
    const note = rule.children.find(({ name }) => name === 'description');
    if (note) facts.set('description', note.text.trim());
    read.units.set(id, { id, type: 'rule', name: { en: String(at + 1) }, facts, place: null });
    read.rules.push(id);
  });
}

function columnName(column: XmlElement): string {
  return attributeOf(column, 'label') ?? attributeOf(column, 'name') ?? textIn(column);
}

function textIn(element: XmlElement): string {
  return element.text.trim() || element.children.map(textIn).join(' ').trim();
}

function addLeaves(element: XmlElement, facts: Map<string, string>): void {
  for (const { name, value } of element.attributes) if (name !== 'id') facts.set(name, value);
  if (element.text.trim()) facts.set('expression', element.text.trim());
  for (const child of element.children) addLeaves(child, facts);
}

function nameOf(element: XmlElement): TypeDifference['name'] {
  const name = attributeOf(element, 'name');
  return name ? { en: name } : {};
}
