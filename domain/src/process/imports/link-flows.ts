import { applyEdits, insertChild } from '../quick-fix/edit-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf, bpmnChildren, namespaces, withDescendants } from '../xml/xml-element.ts';

/** A copy for the layout, which knows flows only by what their ends say of them: many files leave that out. */
export function linkFlows(text: string): string {
  const links = new Map<string, string[]>();
  const nodes = new Map<string, XmlElement>();
  for (const element of withDescendants(readXml(text))) {
    const id = attributeOf(element, 'id');
    if (id === null || element.namespace !== namespaces.bpmn) continue;
    nodes.set(id, element);
    if (element.name !== 'sequenceFlow') continue;
    const ends = { outgoing: attributeOf(element, 'sourceRef'), incoming: attributeOf(element, 'targetRef') };
    for (const [name, node] of Object.entries(ends)) {
      if (node !== null) links.set(node, [...(links.get(node) ?? []), `${name} ${id}`]);
    }
  }
  const edits = [...links].flatMap(([node, wanted]) => {
    const element = nodes.get(node);
    if (!element) return [];
    const said = new Set(
      ['incoming', 'outgoing'].flatMap((name) =>
        bpmnChildren(element, name).map((link) => `${name} ${link.text.trim()}`),
      ),
    );
    const missing = wanted.filter((link) => !said.has(link)).map((link) => asElement(element, link));
    return missing.length > 0 ? [insertChild(text, element, missing.join(''), 'last')] : [];
  });
  return applyEdits(text, edits);
}

function asElement({ prefix }: XmlElement, link: string): string {
  const [name, id] = link.split(' ');
  const tag = prefix ? `${prefix}:${name}` : name;
  return `<${tag}>${id}</${tag}>`;
}
