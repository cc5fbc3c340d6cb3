import type { LocalizedText } from '@baton/contract/language';
import { elementWords } from '@baton/contract/process/element-words';
import type { TellableElement } from '@baton/contract/process/element-words';
import type { Drawing } from './drawing.ts';
import { mainLanguageOf } from './main-language.ts';
import { readLocalized } from './read-names.ts';
import { attributeOf } from './xml/xml-element.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** How people recognise an element of a drawing: by its name or what stands around it, else by its id. */
export function nameElement(drawing: Drawing, id: string): LocalizedText | string {
  return elementWords(id, (of) => tellable(drawing, of)) ?? id;
}

/** The same of any part of a drawing file; null for what belongs to no element with an id. */
export function nameXmlElement(drawing: Drawing, xml: XmlElement): LocalizedText | string | null {
  for (let at: XmlElement | null = xml; at; at = at.parent) {
    const id = attributeOf(at, 'id');
    if (id && (drawing.nodes.get(id)?.xml === at || drawing.flows.get(id)?.xml === at))
      return nameElement(drawing, id);
    // An event tells its trigger's name; everything else that has an id goes by its own.
    if (id && !/EventDefinition$|LoopCharacteristics$/.test(at.name)) return attributeOf(at, 'name') || id;
  }
  return null;
}

function tellable(drawing: Drawing, id: string): TellableElement | undefined {
  const flow = drawing.flows.get(id);
  const idsOf = (...nodes: ({ id: string } | null)[]) => nodes.flatMap((node) => (node ? [node.id] : []));
  const nameOf = ({ name, properties }: Pick<TellableSource, 'name' | 'properties'>) =>
    readLocalized(properties, 'name', name, mainLanguageOf(drawing));
  if (flow) {
    const ends = { before: idsOf(flow.source), after: idsOf(flow.target), host: null };
    return { type: 'sequenceFlow', name: nameOf(flow), ...ends };
  }
  const node = drawing.nodes.get(id);
  return (
    node && {
      ...{ type: node.type, name: nameOf(node), host: node.host?.id ?? null },
      before: idsOf(...node.incoming.map(({ source }) => source)),
      after: idsOf(...node.outgoing.map(({ target }) => target)),
    }
  );
}

type TellableSource = { name: string | null; properties: ReadonlyMap<string, string> };
