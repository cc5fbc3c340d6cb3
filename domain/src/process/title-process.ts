import { languages } from '@baton/contract/language';
import type { LocalizedText } from '@baton/contract/language';
import { nameProperty } from '@baton/contract/process/name-property';
import { mainLanguageOf } from './main-language.ts';
import type { Edit } from './quick-fix/edit-xml.ts';
import { applyEdits, setAttribute } from './quick-fix/edit-xml.ts';
import { setProperty } from './quick-fix/set-property.ts';
import { readDrawing } from './read-drawing.ts';
import { propertyElements } from './read-properties.ts';
import { readXml } from './xml/read-xml.ts';
import type { XmlElement } from './xml/xml-element.ts';

/**
 * The drawing with another name for its process: the plain one in its main language, and one per language given; those
 * of other languages are taken away, as they would tell of something else. Throws XmlFault.
 */
export function titleProcess(text: string, name: LocalizedText): string {
  const drawing = readDrawing('', readXml(text));
  if (!drawing) return text;
  const plain = [mainLanguageOf(drawing), ...languages].map((language) => name[language]).find(Boolean);
  let titled = plain ? applyEdits(text, setAttribute(drawing.process, 'name', plain)) : text;
  // One after the other: the first may bring the list that the others go into.
  for (const language of languages) {
    const process = readDrawing('', readXml(titled))?.process;
    if (process) titled = applyEdits(titled, named(titled, process, nameProperty[language], name[language]));
  }
  return titled;
}

function named(text: string, process: XmlElement, property: string, value: string | undefined): Edit[] {
  if (value) return setProperty(text, process, property, value);
  return propertyElements(process)
    .filter(({ name }) => name === property)
    .map(({ xml }) => ({ start: xml.start, end: xml.end, text: '' }));
}
