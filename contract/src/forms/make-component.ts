import { languages } from '../language.ts';
import type { Language } from '../language.ts';
import type { LibraryField } from './field-library.ts';
import type { Words } from './field-library/library-field.ts';
import { attributeOf, fieldTexts, textProperties, writeEntryTexts } from './field-texts.ts';
import type { FormComponent } from './form-schema.ts';

/** Components without a label of their own. */
const unlabelled = new Set(['text', 'image', 'separator', 'spacer']);

/** A component as it is put into a form whose own texts are in `mainLanguage`; without id, and without what goes inside. */
export function makeComponent(field: LibraryField, mainLanguage: Language): FormComponent {
  const { component, words, options, suffix, text } = field;
  const made: Record<string, unknown> = { ...component };
  const properties: Record<string, string> = {};
  const say = (property: string, words: Words | undefined) => {
    const each = fieldTexts.find((one) => one.property === property);
    if (!words || !each) return;
    const said = inLanguages(words);
    const attribute = attributeOf(each, component);
    if (each.inside)
      made[each.inside] = { ...(made[each.inside] as object | undefined), [attribute]: said[mainLanguage] };
    else made[attribute] = said[mainLanguage];
    Object.assign(properties, textProperties(property, said));
  };
  say('label', unlabelled.has(component.type) ? undefined : words);
  if (component.type === 'datetime' && component['subtype'] !== 'date')
    say('timeLabel', ['时间', '時間', 'Time']);
  say('suffix', suffix);
  say('text', text);
  if (options) {
    made['values'] = options.map(({ value, words }) => ({ value, label: inLanguages(words)[mainLanguage] }));
    const written = languages.map((language) => {
      const texts = options.map(({ value, words }) => [value, inLanguages(words)[language]] as const);
      return [language, writeEntryTexts(texts)] as const;
    });
    Object.assign(
      properties,
      textProperties('values', Object.fromEntries(written) as Record<Language, string>),
    );
  }
  const hasTexts = Object.keys(properties).length > 0;
  return { ...made, ...(hasTexts ? { properties } : {}) } as FormComponent;
}

/** Words by their language. */
export function inLanguages(words: Words): Record<Language, string> {
  return Object.fromEntries(languages.map((language, at) => [language, words[at] ?? words[0]])) as Record<
    Language,
    string
  >;
}
