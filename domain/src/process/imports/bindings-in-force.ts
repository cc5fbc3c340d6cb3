import type { XmlElement } from '../xml/xml-element.ts';
import { withDescendants } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';

/** The namespace bindings, as attributes, that an element and all in it need and do not bring themselves. */
export function bindingsInForce(element: XmlElement): string {
  const needed = new Map<string, string>();
  const own = new Set(
    element.attributes.flatMap(({ prefix, name }) =>
      prefix === 'xmlns' ? [name] : prefix === '' && name === 'xmlns' ? [''] : [],
    ),
  );
  for (const one of withDescendants(element)) {
    if (!own.has(one.prefix) && !needed.has(one.prefix)) needed.set(one.prefix, one.namespace);
    for (const { prefix, namespace } of one.attributes) {
      if (prefix && prefix !== 'xmlns' && prefix !== 'xml' && !own.has(prefix)) needed.set(prefix, namespace);
    }
  }
  return [...needed]
    .filter(([prefix]) => !own.has(prefix))
    .map(([prefix, namespace]) => ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escapeAttribute(namespace)}"`)
    .join('');
}
