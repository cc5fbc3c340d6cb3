import type { Language } from '../language.ts';
import { languageSuffix } from './field-texts.ts';
import type { FormComponent } from './form-schema.ts';

/** A text in a language from a component's custom properties (`labelZhCN`); undefined where none is written. */
export function localizedProperty(
  component: FormComponent,
  name: string,
  language: Language,
): string | undefined {
  const properties = component['properties'];
  if (typeof properties !== 'object' || properties === null) return undefined;
  const text = (properties as Record<string, unknown>)[`${name}${languageSuffix[language]}`];
  return typeof text === 'string' && text !== '' ? text : undefined;
}
