import { FileFault, fileFaults } from './file-fault.ts';

/** A text in UTF-8, to the letter. Throws FileFault for other bytes. */
export function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileFault(fileFaults.utf8);
  }
}

/** An object in JSON, with or without a byte order mark. Throws FileFault for anything else. */
export function readJsonObject(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readText(bytes).replace(/^\uFEFF/, '')) as unknown;
  } catch (fault) {
    if (fault instanceof FileFault) throw fault;
    throw new FileFault(fileFaults.json);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FileFault(fileFaults.json);
  if (!isStorable(value)) throw new FileFault(fileFaults.characters);
  return value as Record<string, unknown>;
}

const deepest = 60;

/** Without half characters, NUL and endless nesting; walks without recursion, since that is what it may be made for. */
function isStorable(root: unknown): boolean {
  const open = [{ value: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, depth } = at;
    if (depth > deepest) return false;
    if (typeof value === 'string' && !(value.isWellFormed() && !value.includes('\0'))) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: key, depth }, { value: inner, depth: depth + 1 });
    }
  }
  return true;
}
