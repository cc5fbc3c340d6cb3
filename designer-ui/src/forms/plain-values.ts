import { FeelersTemplating } from '@bpmn-io/form-js-viewer';

interface Option {
  value: string;
  label: string;
}

/**
 * Options whose labels are shown as they are. The viewer takes labels of choices for templates, and these come from
 * people's and departments' names: an invisible space keeps them from being run.
 */
export function plainOptions(options: Readonly<Record<string, readonly Option[]>>): Record<string, Option[]> {
  const plain = ({ value, label }: Option): Option => ({
    value,
    label: label.replace(/^=/, '\u200b=').replaceAll('{{', '{\u200b{'),
  });
  return Object.fromEntries(Object.entries(options).map(([key, list]) => [key, list.map(plain)]));
}

/**
 * Templates whose values are text, not markup: a text view reads its result as Markdown, so what people typed would
 * otherwise become links and pictures in other people's forms.
 */
export class PlainTemplating extends FeelersTemplating {
  override evaluate(template: string, context: object = {}, options: TemplateOptions = {}): string {
    // Only views of text and HTML say how strict they are; labels are plain text already.
    const sanitizer = 'strict' in options ? escapeMarkdown : options.sanitizer;
    return super.evaluate(template, context, { ...options, ...(sanitizer ? { sanitizer } : {}) });
  }
}

interface TemplateOptions {
  strict?: boolean;
  debug?: boolean;
  sanitizer?: (value: unknown) => unknown;
}

export function escapeMarkdown(value: unknown): string {
  return String(value ?? '').replace(/[\\`*_{}[\]()<>#+\-.!|~:&]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
