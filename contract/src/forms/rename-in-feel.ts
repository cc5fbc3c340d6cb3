/** A text of FEEL, its strings set apart. */
const strings = /("(?:[^"\\]|\\.)*")/;
const letter = '[\\p{L}\\p{N}_]';
/** Behind a dot stands a part of something else; behind two the end of a range. */
const begins = `(?<!${letter})(?<!(?<!\\.)\\.)`;

/**
 * A FEEL text with other names: `[['order.kind', 'kind']]` makes `order.kind = "a"` to `kind = "a"`. Names are looked
 * for as they are written, parts divided by a dot; what stands in quotes is a value.
 */
export function renameInFeel(feel: string, names: readonly (readonly [from: string, to: string])[]): string {
  const changed = names.filter(([from, to]) => from !== to);
  if (changed.length === 0) return feel;
  const others = new Map(changed);
  const words = changed.map(([from]) => from.replaceAll('.', '\\.')).sort((a, b) => b.length - a.length);
  const found = new RegExp(`${begins}(?:${words.join('|')})(?!${letter})`, 'gu');
  return feel
    .split(strings)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(found, (name) => others.get(name) ?? name)))
    .join('');
}

/** The same for a text that people read: all of it is FEEL behind a `=`, else what stands in double braces. */
export function renameInText(text: string, names: Parameters<typeof renameInFeel>[1]): string {
  if (text.startsWith('=')) return renameInFeel(text, names);
  return text.replace(/\{\{[^}]*\}\}/g, (braces) => renameInFeel(braces, names));
}
