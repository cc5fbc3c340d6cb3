import {
  attributeOf,
  fieldTexts,
  languageSuffix,
  readEntryTexts,
  writeEntryTexts,
} from '@baton/contract/forms/field-texts';
import type { FieldText } from '@baton/contract/forms/field-texts';
import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import type { EditedField } from './editor-services.ts';

type Changes = Record<string, unknown>;
type Words = Record<Language, string>;

/** What a list of entries is called, and by what its entries are told apart. */
const entryLists = { values: 'value', columns: 'key' } as const;
export type EntryList = keyof typeof entryLists;

/** A text of a field in every language; that of the main language stands in the field itself. */
export interface FieldWords {
  property: string;
  words: Words;
}

/** Every text of an option or a column in every language. */
export interface EntryWords {
  list: EntryList;
  key: string;
  words: Words;
}

const labelled = (type: string) =>
  !['text', 'image', 'separator', 'spacer', 'html', 'default'].includes(type);
const described = new Set(
  ['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'checklist', 'radio'].concat(
    'select',
    'taglist',
    'filepicker',
    'rating',
    'signature',
  ),
);

/** The texts a field of its type can have. */
export function wordsOf(field: EditedField, main: Language): FieldWords[] {
  return fieldTexts
    .filter((each) => hasText(field, each))
    .map((each) => ({ property: each.property, words: eachLanguage((at) => textOf(field, each, at, main)) }));
}

/** The options or columns of a field with their texts. */
export function entryWordsOf(field: EditedField, main: Language): EntryWords[] {
  return (Object.keys(entryLists) as EntryList[]).flatMap((list) =>
    entriesOf(field, list).map(({ key, label }) => {
      const own = (at: Language) => readEntryTexts(property(field, list, at)).get(key) ?? '';
      return { list, key, words: eachLanguage((at) => own(at) || (at === main ? label : '')) };
    }),
  );
}

/** What is to be changed of a field so that one of its texts says this in a language. */
export function changeWords(
  field: EditedField,
  name: string,
  language: Language,
  text: string,
  main: Language,
): Changes {
  const each = fieldTexts.find((one) => one.property === name);
  if (!each) return {};
  const changes: Changes = { properties: withProperty(field, name + languageSuffix[language], text) };
  if (language !== main) return changes;
  const attribute = attributeOf(each, field);
  if (!each.inside) return { ...changes, [attribute]: text || undefined };
  const inner = { ...(field[each.inside] as object | undefined), [attribute]: text || undefined };
  return { ...changes, [each.inside]: inner };
}

/** The same for one option or column. */
export function changeEntry(
  field: EditedField,
  entry: EntryWords,
  language: Language,
  text: string,
  main: Language,
): Changes {
  const { list, key } = entry;
  const texts = entryWordsOf(field, main)
    .filter((each) => each.list === list)
    .map((each) => [each.key, each.key === key ? text : each.words[language]] as const);
  const changes: Changes = {
    properties: withProperty(field, list + languageSuffix[language], writeEntryTexts(texts)),
  };
  if (language !== main) return changes;
  const entries = (field[list] as Changes[]).map((each) =>
    String(each[entryLists[list]]) === key ? { ...each, label: text } : each,
  );
  return { ...changes, [list]: entries };
}

/** A text that is changed where it stands changes its translation into the main language with it. */
export function keepTextsInStep(field: EditedField, changes: Changes, main: Language): Changes {
  if ('properties' in changes) return changes;
  const changed = { ...field, ...changes } as EditedField;
  const properties = { ...field.properties };
  const set = (name: string, text: string) => {
    if (name in properties && properties[name] !== text) properties[name] = text;
  };
  for (const each of fieldTexts) {
    if (touches(field, each, changes)) set(each.property + languageSuffix[main], standingText(changed, each));
  }
  for (const list of Object.keys(entryLists) as EntryList[]) {
    if (!(list in changes)) continue;
    set(
      list + languageSuffix[main],
      writeEntryTexts(entriesOf(changed, list).map(({ key, label }) => [key, label])),
    );
  }
  const same = JSON.stringify(properties) === JSON.stringify(field.properties ?? {});
  return same ? changes : { ...changes, properties };
}

function touches(field: EditedField, each: FieldText, changes: Changes): boolean {
  return (each.inside ?? attributeOf(each, field)) in changes;
}

function hasText(field: EditedField, each: FieldText): boolean {
  const { type } = field;
  switch (each.property) {
    case 'label':
      return labelled(type) && !(type === 'datetime' && field['subtype'] === 'time');
    case 'timeLabel':
      return type === 'datetime' && field['subtype'] !== 'date';
    case 'description':
      return described.has(type);
    case 'text':
      return type === 'text';
    case 'alt':
      return type === 'image';
    case 'patternMessage':
      return (field['validate'] as { pattern?: string } | undefined)?.pattern !== undefined;
    default:
      return standingText(field, each) !== '';
  }
}

function textOf(field: EditedField, each: FieldText, language: Language, main: Language): string {
  return property(field, each.property, language) || (language === main ? standingText(field, each) : '');
}

/** The text that stands in the field itself. */
function standingText(field: EditedField, each: FieldText): string {
  const holder = each.inside ? (field[each.inside] as Changes | undefined) : field;
  const text = holder?.[attributeOf(each, field)];
  return typeof text === 'string' ? text : '';
}

function entriesOf(field: EditedField, list: EntryList): { key: string; label: string }[] {
  const entries = field[list];
  if (!Array.isArray(entries)) return [];
  return (entries as Changes[]).map((entry) => {
    const key = String(entry[entryLists[list]] ?? '');
    return { key, label: typeof entry['label'] === 'string' ? entry['label'] : key };
  });
}

function property(field: EditedField, name: string, language: Language): string {
  return field.properties?.[name + languageSuffix[language]] ?? '';
}

/** Without a text there is no property. */
function withProperty(
  { properties }: EditedField,
  name: string,
  text: string,
): Record<string, string> | undefined {
  const { [name]: _, ...others } = properties ?? {};
  const next = text ? { ...properties, [name]: text } : others;
  return Object.keys(next).length > 0 ? next : undefined;
}

function eachLanguage(text: (language: Language) => string): Words {
  return Object.fromEntries(languages.map((each) => [each, text(each)])) as Words;
}
