import { useI18n } from 'vue-i18n';
import { wordsOf } from './error-words.ts';

/** Puts errors into words of the language the app is shown in. */
export function useErrorWords() {
  const { t, te } = useI18n();
  return (error: unknown) => wordsOf(error, t, (key) => te(key) || te(key, 'zh-CN'));
}
