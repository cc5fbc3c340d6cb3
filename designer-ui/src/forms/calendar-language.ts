import type { Language } from '@baton/contract/language';
import flatpickr from 'flatpickr';
import { MandarinTraditional } from 'flatpickr/dist/esm/l10n/zh-tw.js';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';

/** Calendars opened from now on speak this language; the viewer gives its calendars none. */
export function setCalendarLanguage(language: Language): void {
  const locales = {
    'zh-CN': { ...Mandarin, firstDayOfWeek: 1 as const },
    'zh-TW': MandarinTraditional,
    en: flatpickr.l10ns.default,
  };
  flatpickr.localize({ firstDayOfWeek: 0, ...locales[language] });
}
