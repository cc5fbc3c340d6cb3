import type { ESTree } from 'vite';
import { shownTexts } from './shown-texts.ts';
import type { ShownText } from './shown-texts.ts';

const asker = '__editorText';

/**
 * The code of the form editor with each of its texts asked for (`'Key'` becomes `__editorText('Key')`), since it has no
 * service for translations. What stands in an object made at load is asked for whenever it is read: the language is
 * not chosen yet when the code is loaded.
 */
export function wrapTexts(
  code: string,
  program: ESTree.Program,
  isText: (text: string) => boolean,
  from: string,
): string {
  const found = shownTexts(program).filter(({ text }) => isText(text));
  if (found.length === 0) return code;
  const wrapped = found
    .sort((a, b) => b.start - a.start)
    .reduce((whole, each) => replaced(whole, code, each), code);
  return `import { editorText as ${asker} } from ${JSON.stringify(from)};\n${wrapped}`;
}

/** Later texts are replaced before earlier ones, so that offsets stay true. */
function replaced(whole: string, code: string, { text, start, end, gaps, property }: ShownText): string {
  const values = gaps.map((gap) => code.slice(gap.start, gap.end));
  const asked = `${asker}(${[JSON.stringify(text), ...values].join(', ')})`;
  if (!property) return whole.slice(0, start) + asked + whole.slice(end);
  return `${whole.slice(0, property.start)}get ${property.key}() { return ${asked}; }${whole.slice(end)}`;
}
