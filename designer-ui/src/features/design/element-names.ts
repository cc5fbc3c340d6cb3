import type { Language, LocalizedText } from '@baton/contract/language';
import { languages } from '@baton/contract/language';
import { elementWords } from '@baton/contract/process/element-words';
import type { TellableElement } from '@baton/contract/process/element-words';
import { nameProperty } from '@baton/contract/process/name-property';
import { pickText } from '../../ui/localized.ts';

export interface ElementNames {
  /** Nothing for what nobody could recognise by words. */
  nameOf(id: string): string | undefined;
  isFlow(id: string): boolean;
}

/**
 * What the elements of a drawing are called in a language, by id: by their names or what stands around them, as the
 * gate calls them too; those nobody could recognise are left out.
 */
export function elementNames(xml: string, language: Language): ElementNames {
  const drawing = new DOMParser().parseFromString(xml, 'text/xml');
  const elements = new Map<string, TellableElement>();
  const main = mainLanguageOf(drawing);
  for (const element of drawing.getElementsByTagName('*')) {
    const id = element.getAttribute('id');
    if (id && !elements.has(id)) elements.set(id, tellable(element, main));
  }
  // Flows say what they connect; what they connect is asked for them.
  for (const flow of drawing.getElementsByTagName('*')) {
    if (flow.localName !== 'sequenceFlow') continue;
    const [source, target] = [flow.getAttribute('sourceRef') ?? '', flow.getAttribute('targetRef') ?? ''];
    push(elements.get(target), 'before', source);
    push(elements.get(source), 'after', target);
  }
  const names = new Map<string, string>();
  return {
    nameOf(id) {
      if (!names.has(id)) {
        const words = elementWords(id, (of) => elements.get(of));
        names.set(id, pickText(words, language));
      }
      return names.get(id) || undefined;
    },
    isFlow: (id) => elements.get(id)?.type === 'sequenceFlow',
  };
}

function push(element: TellableElement | undefined, way: 'before' | 'after', id: string): void {
  if (element) element[way] = [...element[way], id];
}

function tellable(element: Element, main: Language): TellableElement {
  const isFlow = element.localName === 'sequenceFlow';
  const idsIn = (attribute: string) =>
    isFlow ? [element.getAttribute(attribute)].filter((id) => id !== null) : [];
  return {
    ...{ type: element.localName, name: nameOf(element, main), host: element.getAttribute('attachedToRef') },
    ...{ before: idsIn('sourceRef'), after: idsIn('targetRef') },
  };
}

function nameOf(element: Element, main: Language): LocalizedText | null {
  const plain = element.getAttribute('name')?.trim();
  const name: LocalizedText = plain ? { [main]: plain } : {};
  for (const language of languages) {
    const own = propertyOf(element, nameProperty[language]);
    if (own) name[language] = own;
  }
  return Object.keys(name).length > 0 ? name : null;
}

function mainLanguageOf(drawing: Document): Language {
  const processes = [...drawing.getElementsByTagName('*')].filter(({ localName }) => localName === 'process');
  const process = processes.find((one) => one.getAttribute('isExecutable') === 'true') ?? processes[0];
  const said = process && propertyOf(process, 'mainLanguage');
  return languages.find((language) => language === said) ?? languages[0];
}

/** `<camunda:property name="nameEn" value="…"/>` of the element itself. */
function propertyOf(element: Element, name: string): string | null {
  const extensions = [...element.children].find(({ localName }) => localName === 'extensionElements');
  const list = [...(extensions?.children ?? [])].find(({ localName }) => localName === 'properties');
  const own = [...(list?.children ?? [])].findLast((one) => one.getAttribute('name') === name);
  return own?.getAttribute('value')?.trim() || null;
}
