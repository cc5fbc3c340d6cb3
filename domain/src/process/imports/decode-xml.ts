import { localized } from '@baton/contract/process/localized';
import { XmlFault } from '../xml/xml-fault.ts';
import type { Import } from './import-item.ts';
import { itemAt } from './import-item.ts';

/**
 * The text of an XML file in the encoding it declares or begins with; what is not UTF-8 becomes it, and is named.
 * Throws XmlFault (`xml-encoding`) for an encoding nobody knows or bytes that are not in it.
 */
export function decodeXml(file: string, bytes: Uint8Array): Import {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding).replace(/^\uFEFF/, '');
  if (encoding === 'utf-8') return { file, text, items: [] };
  const said = { what: encoding, reason: reencoded, line: 1 };
  return {
    file,
    text: text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"'),
    items: [itemAt(file, 'translated', null, said)],
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const declared = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(start);
  return (declared?.[1] ?? declared?.[2] ?? 'utf-8').toLowerCase();
}

/** Encodings that editors of the world write; one in which `<` is another byte could hide a text from the reader. */
const known = /^(?:utf-8|utf-16le|utf-16be|us-ascii|iso-8859-\d{1,2}|windows-125\d|gb2312|gbk|gb18030|big5)$/;

function decode(bytes: Uint8Array, encoding: string): string {
  if (!known.test(encoding)) throw new XmlFault('xml-encoding', 1, `encoding ${encoding}`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('xml-encoding', 1, `not ${encoding}`);
  }
}

const reencoded = localized(
  '文件的编码已改为 UTF-8',
  '檔案的編碼已改為 UTF-8',
  'The encoding of the file is UTF-8 now',
);
