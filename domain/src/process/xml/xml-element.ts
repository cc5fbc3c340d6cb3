/** One element of a read XML file; offsets count UTF-16 units of the text it was read from. */
export interface XmlElement {
  /** Local name, without prefix. */
  name: string;
  prefix: string;
  /** Resolved namespace; empty where none is bound. */
  namespace: string;
  attributes: XmlAttribute[];
  children: XmlElement[];
  /** Its own text with references resolved, without that of its children. */
  text: string;
  parent: XmlElement | null;
  /** Counted from 1. */
  line: number;
  start: number;
  /** Behind the tag name, where an attribute may be put in. */
  nameEnd: number;
  /** Behind the `>` of the start tag. */
  openEnd: number;
  selfClosing: boolean;
  /** At the `<` of the end tag; equals `openEnd` when self-closing. */
  closeStart: number;
  end: number;
}

export interface XmlAttribute {
  name: string;
  prefix: string;
  /** Empty for an attribute without prefix. */
  namespace: string;
  value: string;
  start: number;
  end: number;
}

export const namespaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  /** The same extensions in decision files. */
  camundaDmn: 'http://camunda.org/schema/1.0/dmn',
  /** The engine reads it as if it were `camunda`. */
  activiti: 'http://activiti.org/bpmn',
  bpmnDiagram: 'http://www.omg.org/spec/BPMN/20100524/DI',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** The value of an attribute without namespace. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return findAttribute(element, '', name)?.value ?? null;
}

/** The value of a `camunda:` attribute. */
export function camundaAttribute(element: XmlElement, name: string): string | null {
  return findAttribute(element, namespaces.camunda, name)?.value ?? null;
}

export function findAttribute(
  element: XmlElement,
  namespace: string,
  name: string,
): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name && attribute.namespace === namespace);
}

/** Direct children in the BPMN namespace with this local name. */
export function bpmnChildren(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespaces.bpmn);
}

export function bpmnChild(element: XmlElement, name: string): XmlElement | undefined {
  return bpmnChildren(element, name)[0];
}

/** Direct children of `extensionElements` with this name in the `camunda` namespace. */
export function camundaExtensions(element: XmlElement, name: string): XmlElement[] {
  return bpmnChildren(element, 'extensionElements').flatMap((extensions) =>
    extensions.children.filter((child) => child.name === name && child.namespace === namespaces.camunda),
  );
}

/** The element and everything in it, in document order. */
export function* withDescendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

/** The nearest element, itself included, that carries an id. */
export function identified(element: XmlElement): XmlElement | null {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    if (attributeOf(at, 'id')) return at;
  }
  return null;
}
