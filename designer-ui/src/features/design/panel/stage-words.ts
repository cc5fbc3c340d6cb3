import type { Language } from '@baton/contract/language';
import type { ElementFacts } from '../../../modeler/element-facts.ts';

const suffixes: Record<Language, string> = { 'zh-CN': 'ZhCN', 'zh-TW': 'ZhTW', en: 'En' };

/** The stage of a step in a language; in the drawing's own it may stand without a language. */
export function stageIn({ properties, mainLanguage }: ElementFacts, language: Language): string {
  const plain = language === mainLanguage ? properties['stage'] : undefined;
  return properties[`stage${suffixes[language]}`] ?? plain ?? '';
}

/** What to set for a stage in a language; the plain one follows the drawing's own. */
export function stageEdit(
  { mainLanguage }: ElementFacts,
  language: Language,
  text: string,
): Record<string, string | null> {
  const value = text || null;
  const own = { [`stage${suffixes[language]}`]: value };
  return language === mainLanguage ? { stage: value, ...own } : own;
}
