import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptedTypes } from './accepted-types.ts';
import { looksLike } from './looks-like.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function isGenuine(extension: string, bytes: Buffer): Promise<boolean> {
  const path = join(folder, `file.${extension}`);
  await writeFile(path, bytes);
  const file = await open(path, 'r');
  try {
    return await looksLike(file, bytes.length, acceptedTypes[extension]?.likeness ?? { text: true });
  } finally {
    await file.close();
  }
}

/** A ZIP file of empty entries, as any program writes it. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const header = Buffer.alloc(46);
    header.write('PK\u0001\u0002', 'latin1');
    header.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([header, Buffer.from(name)]);
  });
  const local = Buffer.from('PK\u0003\u0004local', 'latin1');
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, directory, end]);
}

const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
const office = ['[Content_Types].xml', 'word/document.xml'];

test.each<[string, string, Buffer, boolean]>([
  ['a picture', 'png', png, true],
  ['a picture under another extension', 'jpg', png, false],
  ['a program under a picture’s name', 'png', Buffer.from('MZ\u0090\u0000'), false],
  ['WebP', 'webp', Buffer.from('RIFF0000WEBPVP8 '), true],
  ['a sound in the same container', 'webp', Buffer.from('RIFF0000WAVEfmt '), false],
  ['PDF', 'pdf', Buffer.from('%PDF-1.7\n'), true],
  ['a page that hides behind PDF’s name', 'pdf', Buffer.from('<html>%PDF-'), false],
  ['Chinese text in UTF-8', 'txt', Buffer.from('第一行\r\n第二行\t完'), true],
  ['Chinese text in GB 18030', 'csv', Buffer.from('d2bbd0d02c31', 'hex'), true],
  ['UTF-16, told by its mark', 'txt', Buffer.from('fffe41000000', 'hex'), true],
  ['bytes that no text has', 'txt', Buffer.from([65, 0, 66]), false],
  ['a ZIP file', 'zip', zip('a.txt'), true],
  ['an empty ZIP file', 'zip', zip(), true],
  ['something that only begins like one', 'zip', Buffer.from('PK\u0003\u0004', 'latin1'), false],
  ['a Word document', 'docx', zip(...office), true],
  ['a Word document named as a sheet', 'xlsx', zip(...office), false],
  ['any ZIP file named as a document', 'docx', zip('word/document.xml'), false],
])('%s', async (_name, extension, bytes, genuine) => {
  expect(await isGenuine(extension, bytes)).toBe(genuine);
});

test('a directory that claims more than the file holds is no ZIP file', async () => {
  const broken = zip('a.txt');
  broken.writeUInt32LE(0xffff_fff0, broken.length - 10);
  expect(await isGenuine('zip', broken)).toBe(false);
});
