import { languages } from '@baton/contract/language';
import type { Language, LocalizedText } from '@baton/contract/language';
import { pickText } from '../../../ui/localized.ts';
import type { TypeSource } from './type-source.ts';

type Names = Record<Language, string>;

/** What marks the name of a copy, `{name}` being that of the original. */
const copies: Names = { 'zh-CN': '{name}（副本）', 'zh-TW': '{name}（複本）', en: '{name} (copy)' };
const longest = 80;

/** The names a type is proposed to bear: those of its template, or of what it is a copy of, marked as such. */
export function proposeNames(source: TypeSource): Names {
  const name =
    source.kind === 'copy' ? source.of.name : source.kind === 'template' ? source.template.name : {};
  const inEach = languages.map((language): [Language, string] => {
    const own = nameIn(name, language);
    return [language, source.kind === 'copy' && own ? marked(own, copies[language]) : own];
  });
  return Object.fromEntries(inEach) as Names;
}

/** The first language has to have one: there, any will do. */
function nameIn(name: LocalizedText, language: Language): string {
  return name[language] ?? (language === languages[0] ? pickText(name, language) : '');
}

function marked(name: string, mark: string): string {
  return mark.replace('{name}', () => name.slice(0, longest + '{name}'.length - mark.length));
}

/** A key nobody uses: of the English name, else of what the type is begun from. */
export function proposeKey(english: string, source: TypeSource, taken: ReadonlySet<string>): string {
  const of =
    source.kind === 'copy' ? source.of.key : source.kind === 'template' ? source.template.sourceKey : 'type';
  const plain = english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const base = (plain || of).slice(0, 60).replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** A prefix of ticket numbers nobody uses: the first letters of the words of a key, else of the key. */
export function proposePrefix(key: string, taken: ReadonlySet<string>): string {
  const words = key.toUpperCase().match(/[A-Z]+/g) ?? [];
  const initials = words.map((word) => word.charAt(0)).join('');
  const letters = words.length > 1 ? initials.slice(0, 4) : (words[0] ?? '').slice(0, 3);
  const base = letters.length > 1 ? letters : 'TKT';
  const others = Array.from({ length: 25 }, (_, at) => base + String.fromCharCode('B'.charCodeAt(0) + at));
  return [base, ...others].find((prefix) => !taken.has(prefix)) ?? base;
}
