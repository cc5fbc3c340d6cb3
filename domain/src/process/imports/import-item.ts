import type { LocalizedText } from '@baton/contract/language';
import type { ImportItem } from '@baton/contract/process/import-item';
import { fill } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf, identified } from '../xml/xml-element.ts';

/** A drawing on its way in: its text so far and what was said of it. */
export interface Import {
  file: string;
  text: string;
  items: ImportItem[];
}

/** Says what became of something at an element; `values` fill the places of the reason. */
export function itemAt(
  file: string,
  outcome: ImportItem['outcome'],
  at: XmlElement | null,
  said: { what: string; reason: LocalizedText; values?: Readonly<Record<string, string>>; line?: number },
): ImportItem {
  const element = at && identified(at);
  return {
    ...{ outcome, file },
    elementId: element && attributeOf(element, 'id'),
    elementName: element && attributeOf(element, 'name'),
    what: said.what.length > 200 ? `${said.what.slice(0, 199)}…` : said.what,
    line: said.line ?? at?.line ?? null,
    reason: fill(said.reason, said.values ?? {}),
  };
}

/** A name as it stands in the file, prefix included. */
export function written({ prefix, name }: { prefix: string; name: string }): string {
  return prefix ? `${prefix}:${name}` : name;
}
