import { readXml } from './read-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';

/** The root of a file; null where it is no XML that `readXml` takes. */
export function tryReadXml(text: string): XmlElement | null {
  try {
    return readXml(text);
  } catch (fault) {
    if (fault instanceof XmlFault) return null;
    throw fault;
  }
}
