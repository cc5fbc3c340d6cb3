import type { Language } from '@baton/contract/language';

type Names = Readonly<Record<string, Partial<Record<Language, string>>>>;

/** Elements people see; a gateway without a name is read by its flows. */
const element = /<bpmn:(?:\w*[tT]ask|\w+Event|subProcess) id="(\w+)"(?![^>]*\sname=)/g;
const ownName = /\sname="(\w+)"/g;

/** Gives the elements of an example names in a language; what has a name of its own keeps it. */
export function nameElements(xml: string, names: Names, language: Language): string {
  const nameOf = (id: string) => (Object.hasOwn(names, id) ? names[id]?.[language] : undefined);
  const written = (whole: string, id: string, sign: string) => {
    const name = nameOf(id);
    return name === undefined ? whole : `${sign} name="${name}"`;
  };
  return xml
    .replace(ownName, (whole, id: string) => written(whole, id, ''))
    .replace(element, (whole, id: string) => written(whole, id, whole));
}
