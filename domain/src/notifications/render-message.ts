import { languages } from '@baton/contract/language';
import type { Language, LocalizedText } from '@baton/contract/language';

/** Subject and text of one kind of message, in every language it exists in. */
export interface MessageTemplate {
  subject: LocalizedText;
  text: LocalizedText;
}

/**
 * Fills `{name}` places with facts. A fact is only ever inserted, never read for places itself, and a subject
 * stays one line, so that nothing a person typed becomes a mail header.
 */
export function renderMessage(
  template: MessageTemplate,
  language: string,
  facts: Record<string, string>,
): { subject: string; text: string } {
  const fill = (text: string) =>
    text.replace(/\{([a-zA-Z]+)\}/g, (_place, name: string) => facts[name] ?? '');
  return {
    subject: fill(inLanguage(template.subject, language))
      .replace(/[\r\n\u2028\u2029\0]+/g, ' ')
      .slice(0, 200),
    text: fill(inLanguage(template.text, language)),
  };
}

const followWords = { 'zh-CN': '查看进度：', 'zh-TW': '查看進度：', en: 'Follow it here: ' };

/** A mail's text with the link by which its reader follows the ticket. */
export function withLink(text: string, language: string, url: string): string {
  return `${text}\n\n${inLanguage(followWords, language)}${url}`;
}

/** The text in this language, else in the first language that has it. */
export function inLanguage(text: LocalizedText, language: string): string {
  const order = [language as Language, ...languages];
  for (const candidate of order) {
    const found = text[candidate];
    if (found) return found;
  }
  return '';
}
