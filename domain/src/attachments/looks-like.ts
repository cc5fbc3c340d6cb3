import type { FileHandle } from 'node:fs/promises';
import type { Likeness } from './accepted-types.ts';
import { zipEntryNames } from './zip-entry-names.ts';

/** Whether a file is inside what its name says. */
export async function looksLike(file: FileHandle, size: number, likeness: Likeness): Promise<boolean> {
  const head = await readAt(file, 0, Math.min(size, 16));
  if ('starts' in likeness)
    return likeness.starts.some((start) => head.subarray(0, start.length).equals(start));
  if ('webp' in likeness)
    return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP';
  if ('text' in likeness) return await isText(file, size);
  const names = await zipEntryNames(file, size);
  if (names === null) return false;
  const { zip } = likeness;
  return (
    zip === null || (names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(zip)))
  );
}

const block = 64 * 1024;

/** No byte that no text has, in whatever encoding of one or more bytes; UTF-16 is told by its mark. */
async function isText(file: FileHandle, size: number): Promise<boolean> {
  for (let at = 0; at < size; at += block) {
    const bytes = await readAt(file, at, Math.min(block, size - at));
    if (at === 0 && isUtf16(bytes)) return true;
    if (bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13))
      return false;
  }
  return true;
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.toString('hex', 0, 2);
  return mark === 'fffe' || mark === 'feff';
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
