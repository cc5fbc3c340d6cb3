import { crc32, deflateSync } from 'node:zlib';

export interface DemoFile {
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A small file for a demo ticket: a picture in a colour of its own, or one page. Throws for another kind. */
export function demoFile(name: string): DemoFile {
  if (name.endsWith('.png')) return { mediaType: 'image/png', bytes: picture(crc32(name)) };
  if (name.endsWith('.pdf')) return { mediaType: 'application/pdf', bytes: page() };
  throw new Error(`${name} is neither a picture nor a page.`);
}

const width = 320;
const height = 200;

/** A frame around a band that grows lighter, so that one file is told from another. */
function picture(seed: number): Uint8Array<ArrayBuffer> {
  const hue = [seed & 255, (seed >> 8) & 255, (seed >> 16) & 255].map((part) => 60 + (part % 140));
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const framed = x < 6 || y < 6 || x >= width - 6 || y >= height - 6;
      const light = framed ? 0 : Math.round((x / width) * 55);
      hue.forEach((part, at) =>
        rows.writeUInt8(Math.min(255, part + light), y * (1 + width * 3) + 1 + x * 3 + at),
      );
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Uint8Array.from(
    Buffer.concat([
      mark,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** One empty page with a line of text; the text is in the file's name. */
function page(): Uint8Array<ArrayBuffer> {
  const text = 'BT /F1 20 Tf 60 760 Td (Baton - demo document) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(body + table + end, 'latin1'));
}
