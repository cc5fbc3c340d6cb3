import { attributeOf, namespaces } from '../process/index.ts';
import type { XmlElement } from '../process/index.ts';

/** What belongs to the element it stands in although it may carry an id. */
const parts =
  /(EventDefinition|LoopCharacteristics|Expression|^extensionElements|^documentation|^incoming|^outgoing|^flowNodeRef|^ioSpecification|^data(Input|Output)Association|^property|^timer|^time)$/;

/** Said elsewhere, or of no meaning to a reader. */
const unsaid = new Set(['id', 'incoming', 'outgoing']);

/** Whether an element only describes the one around it. */
export function ownedBy(element: XmlElement): boolean {
  return parts.test(element.name);
}

/**
 * What is said of a BPMN element, by names a reader knows: `name`, `camunda:formRef`, `property:ticketStatus`,
 * `condition`; for the rest the path of element names.
 */
export function factsOfElement(element: XmlElement): Map<string, string> {
  const facts = new Map<string, string>();
  addAttributes(element, '', facts);
  for (const child of element.children) if (isPart(child)) addPart(child, '', facts);
  return facts;
}

function isPart(child: XmlElement): boolean {
  return child.namespace !== namespaces.bpmn || ownedBy(child);
}

function addPart(element: XmlElement, path: string, facts: Map<string, string>): void {
  if (unsaid.has(element.name)) return;
  const property = element.name === 'property' ? attributeOf(element, 'name') : null;
  if (property !== null) {
    add(facts, `property:${property}`, attributeOf(element, 'value') ?? element.text.trim());
    return;
  }
  const step = stepName(element);
  const here = step === null ? path : path === '' ? step : `${path}/${step}`;
  addAttributes(element, here, facts);
  const text = element.text.trim();
  if (text !== '') add(facts, here, text);
  else if (element.children.length === 0 && element.attributes.length === 0 && here !== '')
    add(facts, here, '');
  for (const child of element.children) addPart(child, here, facts);
}

/** What only holds others is left out of a path. */
function stepName({ name, namespace }: XmlElement): string | null {
  if (name === 'extensionElements' || name === 'properties') return null;
  if (name === 'conditionExpression') return 'condition';
  return namespace === namespaces.camunda ? `camunda:${name}` : name;
}

function addAttributes(element: XmlElement, path: string, facts: Map<string, string>): void {
  for (const { name, prefix, namespace, value } of element.attributes) {
    const declares = prefix === 'xmlns' || name === 'xmlns';
    if (unsaid.has(name) || declares || namespace === namespaces.xsi) continue;
    const fact = namespace === namespaces.camunda ? `camunda:${name}` : name;
    add(facts, path === '' ? fact : `${path}/${fact}`, value);
  }
}

/** The same fact said twice is one with both values. */
function add(facts: Map<string, string>, fact: string, value: string): void {
  const said = facts.get(fact);
  facts.set(fact, said === undefined ? value : `${said}\n${value}`);
}
