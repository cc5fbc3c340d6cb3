import type { ModelElement, Moddle } from './model-element.ts';
import { elementsOf } from './model-element.ts';

/** Changes of properties by name; null takes one away. */
export type PropertyChanges = Readonly<Record<string, string | null>>;

/** The properties of ours on an element; of a name given twice the last one counts, as in the engine. */
export function readProperties(element: ModelElement): Record<string, string> {
  const entries = propertyEntries(element).map(
    (entry) => [String(entry.get('name')), String(entry.get('value') ?? '')] as const,
  );
  return Object.fromEntries(entries);
}

/** Extension elements as they are after the changes; a fresh one, so that undo finds the former. */
export function withProperties(
  moddle: Moddle,
  element: ModelElement,
  changes: PropertyChanges,
): ModelElement | undefined {
  const kept = extensionValues(element).filter(({ $type }) => $type !== 'camunda:Properties');
  const after = Object.entries({ ...readProperties(element), ...changes }).flatMap(([name, value]) =>
    value === null ? [] : [moddle.create('camunda:Property', { name, value })],
  );
  if (after.length + kept.length === 0) return undefined;
  const properties = moddle.create('camunda:Properties', { values: after });
  for (const entry of after) entry.$parent = properties;
  const values = after.length > 0 ? [...kept, properties] : kept;
  const extension = moddle.create('bpmn:ExtensionElements', { values });
  for (const value of values) value.$parent = extension;
  extension.$parent = element;
  return extension;
}

function propertyEntries(element: ModelElement): ModelElement[] {
  return extensionValues(element)
    .filter(({ $type }) => $type === 'camunda:Properties')
    .flatMap((properties) => elementsOf(properties, 'values'));
}

function extensionValues(element: ModelElement): ModelElement[] {
  const extension = element.get('extensionElements') as ModelElement | undefined;
  return extension ? elementsOf(extension, 'values') : [];
}
