import type { XmlElement } from '../xml/xml-element.ts';
import { bpmnChild, camundaExtensions } from '../xml/xml-element.ts';
import { propertyElements } from '../read-properties.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import type { Edit } from './edit-xml.ts';
import { camundaPrefix, insertChild, setAttribute } from './edit-xml.ts';

/** Gives an element a `camunda:property`, or a new value to the one it has. */
export function setProperty(text: string, element: XmlElement, name: string, value: string): Edit[] {
  const existing = propertyElements(element).findLast((property) => property.name === name);
  if (existing) return setAttribute(existing.xml, 'value', value);

  const { prefix, binding } = camundaPrefix(element);
  const property = `<${prefix}:property name="${escapeAttribute(name)}" value="${escapeAttribute(value)}" />`;
  const list = camundaExtensions(element, 'properties')[0];
  if (list) return [insertChild(text, list, property, 'last')];

  const properties = `<${prefix}:properties>\n  ${property}\n</${prefix}:properties>`;
  const extensions = bpmnChild(element, 'extensionElements');
  if (extensions) return [insertChild(text, extensions, properties, 'last'), ...binding];

  const tag = `${element.prefix ? `${element.prefix}:` : ''}extensionElements`;
  const indented = properties.replaceAll('\n', '\n  ');
  return [insertChild(text, element, `<${tag}>\n  ${indented}\n</${tag}>`, 'first'), ...binding];
}
