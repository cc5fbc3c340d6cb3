import { useI18n } from 'vue-i18n';
import { languageNames } from '../../../ui/language-names.ts';

const languageOf: Readonly<Record<string, keyof typeof languageNames>> = {
  ZhCN: 'zh-CN',
  ZhTW: 'zh-TW',
  En: 'en',
};

/** Says what a difference is about, and its values, in words of the person; what has none is shown as it is written. */
export function useFactWords() {
  const { t, te } = useI18n();

  function wordOf(fact: string): string | null {
    const plain = fact.replace(/^property:/, '').replace(/^properties\./, '');
    const named = /^(\w+?)(ZhCN|ZhTW|En)$/.exec(plain);
    const language = named?.[2] ? languageOf[named[2]] : undefined;
    if (named?.[1] && language) {
      const base = wordOf(named[1]);
      return base === null
        ? null
        : t('design.review.inLanguage', { fact: base, language: languageNames[language] });
    }
    for (const key of [`design.review.facts.${plain}`, `design.fields.${plain}`]) if (te(key)) return t(key);
    return null;
  }

  function valueOf(fact: string, value: string): string {
    const key = fact === 'property:ticketStatus' ? `status.${value}` : `design.review.values.${value}`;
    return te(key) ? t(key) : value;
  }

  return { wordOf, valueOf };
}
