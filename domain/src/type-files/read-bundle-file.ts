import type { TypeBundle } from '../ticket-types/index.ts';
import { FileFault, fileFaults } from './file-fault.ts';
import { manifestName, readManifest, signatureName } from './manifest.ts';
import type { FileKind, Manifest } from './manifest.ts';
import { readJsonObject, readText } from './read-text.ts';
import { isSignedBy } from './signing-key.ts';
import { unzipEntry, zipEntries } from './unzip.ts';
import { sha256 } from './write-bundle-file.ts';

/** The most a bundle file may hold; counted before anything is unpacked. */
export const bundleLimits = { files: 200, bytes: 16 * 1024 * 1024 } as const;

/**
 * The bundle of a bundle file and what its manifest says. Throws FileFault for what is no such file, holds too much,
 * was written by a newer release, was changed after it was signed, or lacks a part.
 */
export function readBundleFile(bytes: Uint8Array): { manifest: Manifest; bundle: TypeBundle } {
  const entries = unpack(bytes);
  const signed = entries.get(manifestName);
  const manifest = signed ? readManifest(readJsonObject(signed)) : null;
  if (manifest === 'newer') throw new FileFault(fileFaults.newer);
  if (!manifest || !signed) throw new FileFault(fileFaults.manifest);
  const signature = readText(entries.get(signatureName) ?? new Uint8Array());
  if (!isSignedBy(manifest.publicKey, signed, signature)) throw new FileFault(fileFaults.signature);
  checkHashes(manifest, entries);
  return { manifest, bundle: bundleOf(manifest, entries) };
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = zipEntries(zip);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (entries.length > bundleLimits.files || total > bundleLimits.bytes)
      throw new FileFault(fileFaults.tooMuch);
    const names = new Set(entries.map(({ name }) => name));
    if (names.size < entries.length || ![...names].every(isPlain)) throw new FileFault(fileFaults.names);
    return new Map(entries.map((entry) => [entry.name, unzipEntry(zip, entry)]));
  } catch (fault) {
    throw fault instanceof FileFault ? fault : new FileFault(fileFaults.notZip);
  }
}

function isPlain(name: string): boolean {
  return /^[^/\\:\p{Cc}]{1,150}$/u.test(name) && !name.startsWith('.') && name !== '__proto__';
}

function checkHashes(manifest: Manifest, entries: ReadonlyMap<string, Uint8Array>): void {
  const listed = new Set([manifestName, signatureName, ...manifest.files.map(({ name }) => name)]);
  const whole = manifest.files.every(({ name, sha256: hash }) => {
    const content = entries.get(name);
    return content !== undefined && sha256(content) === hash;
  });
  if (!whole || listed.size !== entries.size) throw new FileFault(fileFaults.hashes);
}

function bundleOf(manifest: Manifest, entries: ReadonlyMap<string, Uint8Array>): TypeBundle {
  const of = (kind: FileKind) =>
    manifest.files
      .filter((file) => file.kind === kind)
      .map(({ name }) => entries.get(name) ?? new Uint8Array());
  const [drawing, ...otherDrawings] = of('drawing');
  const [declaration, ...otherDeclarations] = of('declaration');
  if (!drawing || !declaration || otherDrawings.length + otherDeclarations.length > 0) {
    throw new FileFault(fileFaults.drawing);
  }
  return {
    key: manifest.key,
    bpmn: readText(drawing),
    forms: of('form').map(readJsonObject),
    decisions: of('decisions').map(readText),
    declaration: readJsonObject(declaration),
  };
}
