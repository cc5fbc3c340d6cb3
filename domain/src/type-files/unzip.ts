import { inflateRawSync } from 'node:zlib';

/** What the central directory of a zip says of a file (APPNOTE.TXT 4.3.12); sizes in bytes. */
export interface ZipEntry {
  name: string;
  isDeflated: boolean;
  packed: number;
  size: number;
  /** Of its local header. */
  offset: number;
}

const endSize = 22;
const longestComment = 65_535;
const localHeaderSize = 30;

/**
 * The files a zip says it holds; nothing is unpacked yet. Throws for what is no zip, or a zip64, or one whose files lie
 * upon each other.
 */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const searched = Math.max(0, zip.length - endSize - longestComment);
  const end = searched + zip.subarray(searched).lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < searched) throw new Error('no end of a central directory');
  let at = zip.readUInt32LE(end + 16);
  if (at + zip.readUInt32LE(end + 12) > end) throw new Error('a central directory outside of the file');
  const entries: ZipEntry[] = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const behind = at + 46 + (nameLength ?? 0);
    entries.push({
      name: zip.toString(zip.readUInt16LE(at + 8) & 0x800 ? 'utf8' : 'latin1', at + 46, behind),
      isDeflated: zip.readUInt16LE(at + 10) !== 0,
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = behind + (extra ?? 0) + (comment ?? 0);
  }
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > zip.length) throw new Error('files overlap');
  return entries;
}

/** A file of a zip. Unpacking stops where it gets longer than the zip said; throws then, and for anything broken. */
export function unzipEntry(zip: Buffer, { isDeflated, packed, size, offset }: ZipEntry): Uint8Array {
  const names = zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const start = offset + localHeaderSize + names;
  const stored = zip.subarray(start, start + packed);
  const content = isDeflated ? inflateRawSync(stored, { maxOutputLength: Math.max(1, size) }) : stored;
  if (content.length !== size) throw new Error('not as long as the zip says');
  return content;
}
