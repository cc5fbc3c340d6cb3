/** What the elements of a drawing are called, by id; those without a name are left out. */
export function elementNames(xml: string, suffix: string): Map<string, string> {
  const drawing = new DOMParser().parseFromString(xml, 'text/xml');
  const names = new Map<string, string>();
  for (const element of drawing.getElementsByTagName('*')) {
    const id = element.getAttribute('id');
    const name = nameIn(element, suffix) ?? element.getAttribute('name');
    if (id && name && !names.has(id)) names.set(id, name);
  }
  return names;
}

/** `<camunda:property name="nameEn" value="…"/>` of the element itself. */
function nameIn(element: Element, suffix: string): string | null {
  const extensions = [...element.children].find(({ localName }) => localName === 'extensionElements');
  const properties = [...(extensions?.children ?? [])].find(({ localName }) => localName === 'properties');
  const own = [...(properties?.children ?? [])].find((one) => one.getAttribute('name') === `name${suffix}`);
  return own?.getAttribute('value') || null;
}
