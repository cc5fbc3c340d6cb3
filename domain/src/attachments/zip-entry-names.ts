import type { FileHandle } from 'node:fs/promises';

const endSize = 22;
const longestComment = 65_535;
const largestDirectory = 4 * 1024 * 1024;

/** Names in the central directory of a ZIP file; null when it is none. Nothing in it is unpacked. */
export async function zipEntryNames(file: FileHandle, size: number): Promise<string[] | null> {
  const tailSize = Math.min(size, endSize + longestComment);
  const tail = Buffer.alloc(tailSize);
  await file.read(tail, 0, tailSize, size - tailSize);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + endSize > tailSize) return null;
  const directorySize = tail.readUInt32LE(end + 12);
  const directoryAt = tail.readUInt32LE(end + 16);
  if (directorySize > largestDirectory || directoryAt + directorySize > size) return null;
  const directory = Buffer.alloc(directorySize);
  await file.read(directory, 0, directorySize, directoryAt);
  return namesIn(directory);
}

function namesIn(directory: Buffer): string[] | null {
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.toString('latin1', at, at + 4) !== 'PK\u0001\u0002') return null;
    const length = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
