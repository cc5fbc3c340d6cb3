import { localized } from '@baton/contract/process/localized';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { Import } from './import-item.ts';
import { itemAt } from './import-item.ts';

/** Says what becomes of what is no element: comments and sections of text, which are kept, and instructions, which are not. */
export function nameComments(drawing: Import): Import {
  const { text, file } = drawing;
  const root = readXml(text);
  const items = [...drawing.items];
  let sections = 0;
  let first: XmlElement | null = null;
  const lineAt = countedLines(text);
  for (const { start, end } of asides(text)) {
    const at = elementAround(root, start);
    const what = text.slice(start, end).replace(/\s+/g, ' ');
    const line = lineAt(start);
    if (what.startsWith('<![CDATA[')) {
      sections++;
      first ??= at;
    } else {
      const isComment = what.startsWith('<!--');
      const kept = isComment ? 'taken' : 'dropped';
      items.push(itemAt(file, kept, at, { what, reason: isComment ? comment : instruction, line }));
    }
  }
  if (sections > 0) {
    const said = { what: `<![CDATA[ ]]> × ${sections}`, reason: section };
    items.push(itemAt(file, 'translated', first, said));
  }
  return { ...drawing, items };
}

/** Comments, sections of text and instructions, the declaration of the file left out. The text is well-formed. */
function* asides(text: string): Generator<{ start: number; end: number }> {
  const closing: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
  const opening = /<!--|<!\[CDATA\[|<\?(?!xml[\s?])/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const end = text.indexOf(closing[match[0]] ?? '', match.index + match[0].length);
    const behind = end < 0 ? text.length : end + 3;
    yield { start: match.index, end: match[0] === '<?' && end >= 0 ? end + 2 : behind };
    opening.lastIndex = behind;
  }
}

/** The line of an offset; asked in order, it counts on, since a file may hold many thousands of comments. */
function countedLines(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

function elementAround(root: XmlElement, offset: number): XmlElement | null {
  if (offset < root.start || offset >= root.end) return null;
  let at = root;
  for (;;) {
    const inner = at.children.find(({ start, end }) => start <= offset && offset < end);
    if (!inner) return at;
    at = inner;
  }
}

const comment = localized(
  '注释保留在文件中，编辑后仍在原处',
  '註解保留在檔案中，編輯後仍在原處',
  'The comment stays in the file, at its place, when the drawing is edited',
);
const instruction = localized(
  '处理指令在第一次保存时去掉',
  '處理指示在第一次儲存時去掉',
  'The processing instruction goes with the first save',
);
const section = localized(
  'CDATA 段落改写成普通文字，内容不变',
  'CDATA 區段改寫成一般文字，內容不變',
  'CDATA sections become plain text with the same content',
);
