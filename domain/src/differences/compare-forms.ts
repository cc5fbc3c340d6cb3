import type { TypeDifference } from '@baton/contract/http/type-differences';
import { compareUnits, movedIn } from './compare-units.ts';
import type { Unit } from './compare-units.ts';
import { factsOfJson } from './facts.ts';
import { fieldName } from './field-name.ts';

type Form = Record<string, unknown>;

const structure = new Set(['id', 'components', 'layout']);

interface Read {
  units: Map<string, Unit>;
  /** Ids in the order of the form. */
  order: string[];
}

/** What is not the same in the forms of two bundles, field by field. */
export function compareForms(before: readonly Form[], after: readonly Form[]): TypeDifference[] {
  const earlier = new Map(before.map((form) => [idOf(form), form]));
  const later = new Map(after.map((form) => [idOf(form), form]));
  const differences: TypeDifference[] = [];
  for (const [id, form] of later) {
    const was = earlier.get(id);
    if (was) differences.push(...compareForm(id, was, form));
    else differences.push(whole(id, 'added'));
  }
  for (const id of earlier.keys()) if (!later.has(id)) differences.push(whole(id, 'removed'));
  return differences;
}

function whole(file: string, kind: 'added' | 'removed'): TypeDifference {
  return { part: 'forms', file, elementId: null, elementType: 'form', name: {}, kind, changes: [] };
}

function compareForm(file: string, before: Form, after: Form): TypeDifference[] {
  const [was, is] = [readForm(before), readForm(after)];
  const moved = movedIn(was.order, is.order);
  const places = (read: Read, place: (id: string) => string) =>
    new Map([...read.units].map(([id, unit]) => [id, { ...unit, place: place(id) }]));
  return compareUnits(
    { part: 'forms', file },
    places(was, () => 'before'),
    places(is, (id) => (moved.has(id) ? 'after' : 'before')),
  );
}

function readForm(form: Form): Read {
  const read: Read = { units: new Map(), order: [] };
  const id = idOf(form);
  read.units.set(id, { id, type: 'form', name: {}, facts: factsOfJson(form, structure), place: null });
  addComponents(form, id, read);
  return read;
}

function addComponents(holder: Form, holderId: string, read: Read): void {
  const components = Array.isArray(holder['components']) ? (holder['components'] as unknown[]) : [];
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    const field = component as Form;
    const id = idOf(field);
    const facts = factsOfJson(field, structure);
    facts.set('inside', holderId);
    read.units.set(id, { id, type: textOf(field['type']), name: fieldName(field), facts, place: null });
    read.order.push(id);
    addComponents(field, id, read);
  }
}

/** A field without an id is known by its key. */
function idOf(field: Form): string {
  return textOf(field['id']) || textOf(field['key']) || textOf(field['path']);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
