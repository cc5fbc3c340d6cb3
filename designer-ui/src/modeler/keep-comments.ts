import { xmlTokens } from './xml-tokens.ts';
import type { XmlToken } from './xml-tokens.ts';

/** A comment, and by whose id it is found again: in front of an element, or inside the one around it. */
export interface KeptComment {
  text: string;
  before: string | null;
  within: string | null;
}

/** The comments of a drawing; the editor's parser does not see them. */
export function commentsOf(xml: string): KeptComment[] {
  const kept: KeptComment[] = [];
  if (!xml.includes('<!--')) return kept;
  const around: (string | null)[] = [];
  let waiting: KeptComment[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'comment') {
      const comment = {
        text: token.text,
        before: null,
        within: around.findLast((id) => id !== null) ?? null,
      };
      kept.push(comment);
      waiting.push(comment);
    } else if (token.kind !== 'other') {
      for (const comment of waiting) comment.before = token.id;
      waiting = [];
      if (token.kind === 'open') around.push(token.id);
      if (token.kind === 'close') around.pop();
    }
  }
  return kept;
}

/** Puts comments back where their elements are now. One whose elements are gone goes with them. */
export function putBackComments(xml: string, comments: readonly KeptComment[]): string {
  if (comments.length === 0) return xml;
  const starts = new Map<string, XmlToken>();
  let root: XmlToken | null = null;
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open' && token.kind !== 'empty') continue;
    root ??= token;
    if (token.id !== null && !starts.has(token.id)) starts.set(token.id, token);
  }
  const added = new Map<number, string>();
  for (const { text, before, within } of comments) {
    const next = before === null ? undefined : starts.get(before);
    const parent = within === null ? root : starts.get(within);
    if (!next && !parent) continue;
    const at = next?.start ?? (parent?.kind === 'empty' ? parent.start : (parent?.end ?? 0));
    const line = indentOf(xml, at);
    added.set(
      at,
      `${added.get(at) ?? ''}${next || parent?.kind === 'empty' ? `${text}${line}` : `${line}${text}`}`,
    );
  }
  return [...added]
    .sort(([a], [b]) => b - a)
    .reduce((result, [at, text]) => result.slice(0, at) + text + result.slice(at), xml);
}

/** A line break and the blanks in front of the line an offset is in. */
function indentOf(xml: string, at: number): string {
  const line = xml.slice(xml.lastIndexOf('\n', at - 1) + 1, at);
  return `\n${/^[ \t]*/.exec(line)?.[0] ?? ''}`;
}
