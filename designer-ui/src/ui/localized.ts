import { languages } from '@baton/contract/language';
import type { Language, LocalizedText } from '@baton/contract/language';
import { useI18n } from 'vue-i18n';

/** The text in a language, else in the first language it exists in; empty when there is none. */
export function pickText(text: LocalizedText | null | undefined, language: Language): string {
  if (!text) return '';
  return [language, ...languages].map((each) => text[each]).find((each) => each) ?? '';
}

/** Picks texts in the language the app is shown in. */
export function useLocalized() {
  const { locale } = useI18n();
  const language = () => locale.value as Language;
  return { language, textOf: (text: LocalizedText | null | undefined) => pickText(text, language()) };
}
