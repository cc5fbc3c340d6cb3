import type { Edit } from '../quick-fix/edit-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { withDescendants } from '../xml/xml-element.ts';
import { written } from './import-item.ts';

/** Edits that make attributes and texts that name a renamed element follow it; names and documentation are no references. */
export function referencesTo(root: XmlElement, renamed: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  for (const element of withDescendants(root)) {
    for (const attribute of element.attributes) {
      const to = renamed.get(attribute.value);
      const refers = /Ref$|^(?:default|bpmnElement|choreographyActivityShape)$/.test(attribute.name);
      if (to === undefined || !refers || attribute.prefix) continue;
      edits.push({ start: attribute.start, end: attribute.end, text: `${written(attribute)}="${to}"` });
    }
    const to = renamed.get(element.text.trim());
    const refers = /Refs?$|^(?:incoming|outgoing)$/.test(element.name) && element.children.length === 0;
    if (to !== undefined && refers) edits.push({ start: element.openEnd, end: element.closeStart, text: to });
  }
  return edits;
}
