import { localized } from '@baton/contract/process/localized';
import { rewrittenByEditor } from '../parse-bpmn.ts';
import type { Edit } from '../quick-fix/edit-xml.ts';
import { applyEdits } from '../quick-fix/edit-xml.ts';
import type { CanonicalLine } from '../xml/canonical-xml.ts';
import { canonicalXml } from '../xml/canonical-xml.ts';
import type { XmlAttribute, XmlElement } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { compareLines } from './compare-lines.ts';
import type { Import } from './import-item.ts';
import { itemAt, written } from './import-item.ts';

/**
 * Brings a drawing to where the editor keeps all of it: what it would drop or write otherwise is taken out or changed
 * here and named, so that nothing goes in silence at the first save. A drawing it cannot open stays as it is.
 */
export async function settleWithEditor(drawing: Import): Promise<Import> {
  let settled = drawing;
  for (let round = 0; round < rounds; round++) {
    const rewritten = await rewrittenByEditor(settled.text);
    if (rewritten === null) return settled;
    const { lost, added } = compareLines(canonicalXml(settled.text), canonicalXml(rewritten));
    if (lost.length === 0 && added.length === 0) return settled;
    settled = round === rounds - 1 ? takeOver(settled, rewritten, lost) : adapt(settled, lost, added);
  }
  return settled;
}

/** What is left after so many is taken over as the editor writes it. */
const rounds = 4;

function adapt(drawing: Import, lost: CanonicalLine[], added: CanonicalLine[]): Import {
  const items = [...drawing.items];
  const edits: Edit[] = [];
  const gone = new Set(lost.filter(isElement).map(({ element }) => element));
  const values = new Map(
    added.flatMap((line) => (line.attribute ? [[placeOf(line), line.attribute.value]] : [])),
  );
  for (const line of lost) {
    const { element, attribute } = line;
    if (isWithin(element.parent, gone) || (!isElement(line) && gone.has(element))) continue;
    if (attribute && isSpread(drawing.text, attribute)) {
      edits.push(spelled(attribute, attribute.value));
    } else if (attribute) {
      const what = `${written(attribute)}="${attribute.value}"`;
      const value = values.get(placeOf(line));
      const [outcome, reason] =
        value === undefined ? (['dropped', unkept] as const) : (['translated', respelled] as const);
      items.push(itemAt(drawing.file, outcome, element, { what, reason }));
      const { start, end } = attribute;
      edits.push(value === undefined ? { start: start - 1, end, text: '' } : spelled(attribute, value));
    } else if (isElement(line)) {
      items.push(
        itemAt(drawing.file, 'dropped', element, { what: `<${written(element)}>`, reason: unreadable }),
      );
      edits.push({ start: element.start, end: element.end, text: '' });
    }
  }
  return { ...drawing, items, text: applyEdits(drawing.text, edits) };
}

/** Blanks around the equals sign: XML has them, the editor's parser stumbles over them. */
function isSpread(text: string, { start, end }: XmlAttribute): boolean {
  return /^[^="']*(?:\s=|=\s)/.test(text.slice(start, end));
}

function spelled(attribute: XmlAttribute, value: string): Edit {
  const text = `${written(attribute)}="${escapeAttribute(value)}"`;
  return { start: attribute.start, end: attribute.end, text };
}

function takeOver(drawing: Import, rewritten: string, lost: CanonicalLine[]): Import {
  const items = lost.map(({ element, text }) =>
    itemAt(drawing.file, 'translated', element, { what: text.replace(/^.*\//s, ''), reason: respelled }),
  );
  return { ...drawing, items: [...drawing.items, ...items], text: rewritten };
}

function isElement({ kind }: CanonicalLine): boolean {
  return kind === 'element';
}

function isWithin(element: XmlElement | null, gone: ReadonlySet<XmlElement>): boolean {
  for (let at = element; at; at = at.parent) if (gone.has(at)) return true;
  return false;
}

/** Where a value stands, whatever it is. */
function placeOf({ text, attribute }: CanonicalLine): string {
  return attribute ? text.slice(0, text.length - attribute.value.length) : text;
}

const unkept = localized(
  '编辑器无法保留：它指向文件里没有的内容，或不属于 BPMN',
  '編輯器無法保留：它指向檔案裡沒有的內容，或不屬於 BPMN',
  'The editor cannot keep it: it refers to something that is not in the file, or is not BPMN',
);
const unreadable = localized(
  '编辑器读不了这个元素，已去掉',
  '編輯器讀不了這個元素，已去掉',
  'The editor cannot read this element; it is left out',
);
const respelled = localized(
  '改成编辑器的写法，意思不变',
  '改成編輯器的寫法，意思不變',
  'Written the way the editor writes it; it means the same',
);
