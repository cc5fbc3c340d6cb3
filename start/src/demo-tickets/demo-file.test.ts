import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { demoFile } from './demo-file.ts';

test('a picture is a whole PNG, another one for another name', () => {
  const { mediaType, bytes } = demoFile('漏水.png');
  const file = Buffer.from(bytes);
  expect(mediaType).toBe('image/png');
  expect(file.toString('hex', 0, 8)).toBe('89504e470d0a1a0a');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  expect(rows.length).toBe(height * (1 + width * 3));
  expect(file.toString('latin1', file.length - 8, file.length - 4)).toBe('IEND');
  expect(Buffer.from(demoFile('other.png').bytes).equals(file)).toBe(false);
});

test('a page is a PDF whose table leads to every object', () => {
  const text = Buffer.from(demoFile('更名证明.pdf').bytes).toString('latin1');
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
  );
  expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1])).startsWith('xref')).toBe(true);
});

test('there is no other kind', () => {
  expect(() => demoFile('x.exe')).toThrow('neither a picture nor a page');
});
