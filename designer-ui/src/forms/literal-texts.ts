import type { Language } from '@baton/contract/language';
import { viewerText } from './viewer-texts.ts';

const selectTexts: Record<Language, string> = { 'zh-CN': '请选择', 'zh-TW': '請選擇', en: 'Select' };
const removeRowTexts: Record<Language, string> = {
  'zh-CN': '删除第 {row} 行',
  'zh-TW': '刪除第 {row} 列',
  en: 'Remove row {row}',
};
/** Letters of date and time formats as they are shown in an empty field. */
const formatLetters: Partial<Record<Language, Record<string, string>>> = {
  'zh-CN': { yyyy: '年', yy: '年', mm: '月', dd: '日', 'hh:mm': '时:分' },
  'zh-TW': { yyyy: '年', yy: '年', mm: '月', dd: '日', 'hh:mm': '時:分' },
};

/**
 * Translates what the viewer writes without asking its translate service: a few placeholders and one label. Watches
 * the container, since the viewer writes them again as it renders. Returns what ends it.
 */
export function translateLiterals(container: HTMLElement, language: Language): () => void {
  const translateAll = (): void => translateWithin(container, language);
  const observer = new MutationObserver(translateAll);
  observer.observe(container, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['placeholder', 'aria-label'],
  });
  translateAll();
  return () => observer.disconnect();
}

function translateWithin(container: HTMLElement, language: Language): void {
  for (const input of container.querySelectorAll('input[placeholder]')) {
    replaceAttribute(input, 'placeholder', (text) => placeholderText(text, language));
  }
  for (const shown of container.querySelectorAll('.fjs-select-placeholder')) {
    const text = shown.firstChild;
    if (text?.nodeValue === 'Select' && language !== 'en') text.nodeValue = selectTexts[language];
  }
  for (const button of container.querySelectorAll('.fjs-repeat-row-remove')) {
    replaceAttribute(button, 'aria-label', (text) => {
      const row = /^Remove list item (\d+)$/.exec(text)?.[1];
      return row ? removeRowTexts[language].replace('{row}', row) : text;
    });
  }
}

function placeholderText(text: string, language: Language): string {
  if (text === 'Search') return viewerText(language, text);
  const letters = formatLetters[language];
  if (!letters) return text;
  if (text.startsWith('hh:mm')) return text.replace('hh:mm', letters['hh:mm'] ?? '');
  if (!/^[dmy\W]+$/.test(text)) return text;
  return text.replace(/yyyy|yy|mm|dd/g, (part) => letters[part] ?? part);
}

/** Writes only what differs: each writing is itself a change that is watched. */
function replaceAttribute(element: Element, name: string, translate: (text: string) => string): void {
  const text = element.getAttribute(name);
  if (text === null) return;
  const translated = translate(text);
  if (translated !== text) element.setAttribute(name, translated);
}
