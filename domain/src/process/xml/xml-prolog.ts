import { XmlFault } from './xml-fault.ts';

const declaration =
  /^<\?xml\s+version\s*=\s*(?:"([^"]*)"|'([^']*)')(?:\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/** Checks the XML declaration, if there is one; answers the offset behind it. */
export function checkProlog(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!/^<\?xml\s/.test(text.slice(start, start + 6))) return start;
  const match = declaration.exec(text.slice(start, start + 400));
  if (!match) throw new XmlFault('xml-well-formed', 1, 'XML declaration');
  const version = match[1] ?? match[2];
  const encoding = match[3] ?? match[4] ?? 'UTF-8';
  if (version !== '1.0') throw new XmlFault('xml-encoding', 1, `XML version ${version}`);
  if (!/^utf-8$/i.test(encoding)) throw new XmlFault('xml-encoding', 1, `encoding ${encoding}`);
  return start + match[0].length;
}

/** Skips blanks, comments and processing instructions; a document type throws. */
export function skipMisc(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/[ \t\r\n]/.test(text.charAt(at))) at++;
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end < 0 || text.charAt(end + 2) !== '>') throw fault(text, at, 'comment');
      at = end + 3;
    } else if (text.startsWith('<?', at)) {
      const end = text.indexOf('?>', at);
      if (end < 0 || /^<\?xml[\s?]/i.test(text.slice(at, at + 6))) {
        throw fault(text, at, 'processing instruction');
      }
      at = end + 2;
    } else if (text.startsWith('<!DOCTYPE', at)) {
      throw new XmlFault('xml-dtd', text.slice(0, at).split('\n').length, 'document type declaration');
    } else {
      return at;
    }
  }
}

function fault(text: string, at: number, detail: string): XmlFault {
  return new XmlFault('xml-well-formed', text.slice(0, at).split('\n').length, detail);
}
