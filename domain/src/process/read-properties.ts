import type { XmlElement } from './xml/xml-element.ts';
import { attributeOf, camundaExtensions } from './xml/xml-element.ts';

export type ReadonlyProperties = ReadonlyMap<string, string>;

/** The `camunda:property` entries of an element; of a name given twice the last one counts, as in the engine. */
export function readProperties(element: XmlElement): ReadonlyProperties {
  return new Map(propertyElements(element).map(({ name, value }) => [name, value]));
}

/** The same with their places in the file, doubles included. */
export function propertyElements(element: XmlElement): { name: string; value: string; xml: XmlElement }[] {
  return camundaExtensions(element, 'properties')
    .flatMap((properties) => properties.children)
    .filter((child) => child.name === 'property')
    .map((xml) => ({
      name: attributeOf(xml, 'name') ?? '',
      value: (attributeOf(xml, 'value') ?? '').trim(),
      xml,
    }));
}
