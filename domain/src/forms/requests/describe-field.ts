import type { FormComponent } from '@baton/contract/forms/form-schema';
import type { JsonSchema } from './json-schema.ts';

/** A field in the form's own words, and whatever else is to be said of it; what is computed says nothing here. */
export function describeField(component: FormComponent, notes: readonly string[]): JsonSchema {
  const { label, dateLabel, timeLabel, description } = component;
  const title = label ?? dateLabel ?? timeLabel;
  const texts = [description, ...notes].filter(isPlainText);
  return {
    ...(isPlainText(title) ? { title } : {}),
    ...(texts.length > 0 ? { description: texts.join(' ') } : {}),
  };
}

function isPlainText(text: unknown): text is string {
  return typeof text === 'string' && text !== '' && !text.startsWith('=');
}
