import type { Language } from '@baton/contract/language';
import { languages } from '@baton/contract/language';
import type { Drawing } from './drawing.ts';

/** The language the names in a drawing are in; the product's default when it does not say. */
export function mainLanguageOf(drawing: Drawing): Language {
  const said = drawing.properties.get('mainLanguage');
  return languages.find((language) => language === said) ?? languages[0];
}
