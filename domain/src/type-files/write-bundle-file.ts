import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { TypeBundle } from '../ticket-types/index.ts';
import { bundleContents } from './bundle-contents.ts';
import { bundleFormat, manifestName, signatureName } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { signBytes } from './signing-key.ts';
import type { SigningKey } from './signing-key.ts';

export interface BundleFileFacts {
  bundle: TypeBundle;
  /** Null for a draft. */
  version: number | null;
  productVersion: string;
  createdAt: Date;
  signer: SigningKey;
}

/** A ticket type as one file: a zip of its files, a manifest with their hashes, and the signature over the manifest. */
export function writeBundleFile({
  bundle,
  version,
  productVersion,
  createdAt,
  signer,
}: BundleFileFacts): Uint8Array {
  const contents = distinct(bundleContents(bundle)).map((file) => ({
    ...file,
    bytes: Buffer.from(file.text),
  }));
  const manifest: Manifest = {
    format: bundleFormat,
    product: 'baton',
    ...{ productVersion, key: bundle.key, version, createdAt: createdAt.toISOString() },
    publicKey: signer.publicKey,
    files: contents.map(({ name, kind, bytes }) => ({ name, kind, sha256: sha256(bytes) })),
  };
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const entries = [
    [manifestName, manifestBytes] as const,
    [signatureName, Buffer.from(signBytes(signer, manifestBytes))] as const,
    ...contents.map(({ name, bytes }) => [name, bytes] as const),
  ];
  return zipSync(Object.fromEntries(entries), { mtime: createdAt });
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Names that any file system takes, each once: a draft may hold two forms of one id, or one with a path for an id. */
function distinct<F extends { name: string }>(files: F[]): F[] {
  const taken = new Set<string>([manifestName, signatureName]);
  return files.map((file) => {
    const [, stem = '', extension = ''] = /^(.*?)(\.[a-z]+)$/s.exec(file.name) ?? [];
    const plain = stem.replace(/[^\p{L}\p{N}_.-]+/gu, '_').slice(0, 100) || '_';
    let name = `${plain.replace(/^\./, '_')}${extension}`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}${extension}`;
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}
