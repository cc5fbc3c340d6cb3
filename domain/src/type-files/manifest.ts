import { typeKeyPattern } from '@baton/contract/http/ticket-types';

/** Goes up with every change that an older release would misread. */
export const bundleFormat = 1;

export type FileKind = 'drawing' | 'form' | 'decisions' | 'declaration';

/** What a bundle file says of itself, in `manifest.json`; its bytes are what is signed. */
export interface Manifest {
  format: number;
  product: 'baton';
  productVersion: string;
  key: string;
  /** Null for a draft. */
  version: number | null;
  /** ISO 8601. */
  createdAt: string;
  /** Ed25519, SPKI in base64. */
  publicKey: string;
  /** Hashes are SHA-256 in hex. */
  files: { name: string; kind: FileKind; sha256: string }[];
}

export const manifestName = 'manifest.json';
export const signatureName = 'manifest.sig';

/** A manifest of this format, `newer` where a later release wrote it, null for anything else. */
export function readManifest(value: unknown): Manifest | 'newer' | null {
  if (!isRecord(value) || value['product'] !== 'baton') return null;
  const { format, files } = value;
  if (typeof format === 'number' && format > bundleFormat) return 'newer';
  const texts = ['productVersion', 'key', 'createdAt', 'publicKey'];
  const fits =
    format === bundleFormat &&
    texts.every((name) => typeof value[name] === 'string') &&
    typeKeyPattern.test(String(value['key'])) &&
    (value['version'] === null || Number.isInteger(value['version'])) &&
    Array.isArray(files) &&
    files.every(isFile);
  return fits ? (value as unknown as Manifest) : null;
}

const kinds: readonly unknown[] = ['drawing', 'form', 'decisions', 'declaration'] satisfies FileKind[];

function isFile(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    typeof value['sha256'] === 'string' &&
    kinds.includes(value['kind'])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
