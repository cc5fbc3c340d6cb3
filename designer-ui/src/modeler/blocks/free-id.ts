import type { EditedElement, EditedRegistry } from '../editor-services.ts';
import type { ModelElement } from '../model-element.ts';
import { readProperties } from '../product-properties.ts';

/** Gives names that neither an element, nor a list of people, nor an earlier answer has: `handle`, `handle2`. */
export function freeIds(registry: EditedRegistry, roots: readonly ModelElement[]): (name: string) => string {
  const taken = new Set(roots.map(({ id }) => id ?? ''));
  for (const element of registry.getAll()) for (const name of namesAt(element)) taken.add(name);
  return (name) => {
    let id = name;
    for (let count = 2; taken.has(id); count++) id = `${name}${count}`;
    taken.add(id);
    return id;
  };
}

function namesAt({ businessObject }: EditedElement): string[] {
  const list = (businessObject.get('loopCharacteristics') as ModelElement | undefined)?.get(
    'camunda:collection',
  );
  const names = [businessObject.id, readProperties(businessObject)['into'], list];
  return names.filter((name): name is string => typeof name === 'string');
}
