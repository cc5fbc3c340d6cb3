import { zipSync, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deskType } from '../../../tests/support/desk-type.ts';
import { bundleFormat } from './manifest.ts';
import { readBundleFile } from './read-bundle-file.ts';
import { fingerprintOf, isSignedBy, signBytes, signingKey } from './signing-key.ts';
import { writeBundleFile } from './write-bundle-file.ts';

const own = signingKey('the secret of one installation, long enough');
const bundle = { ...deskType('desk'), decisions: ['<definitions xmlns="urn:x"/>'] };
const facts = {
  bundle,
  version: 3,
  productVersion: '1.2.3',
  createdAt: new Date('2026-05-04T03:02:01Z'),
  signer: own,
};
const file = writeBundleFile(facts);

/** The file with entries replaced, added or, by null, taken away. */
function with_(changes: Record<string, string | Uint8Array | null>): Uint8Array {
  const entries = { ...unzipSync(file), ...asBytes(changes) };
  return zipSync(
    Object.fromEntries(Object.entries(entries).filter(([, content]) => content !== null)) as never,
  );
}

const asBytes = (changes: Record<string, string | Uint8Array | null>) =>
  Object.fromEntries(
    Object.entries(changes).map(([name, content]) => [
      name,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]),
  );

const manifestText = Buffer.from(unzipSync(file)['manifest.json'] ?? []).toString();

/** The file with another manifest, signed again. */
const signedAgain = (manifest: string, signer = own) =>
  with_({ 'manifest.json': manifest, 'manifest.sig': signBytes(signer, Buffer.from(manifest)) });

test('what is written is read again, to the letter', () => {
  const { manifest, bundle: read } = readBundleFile(file);
  expect(read).toEqual(bundle);
  expect(manifest).toMatchObject({
    key: 'desk',
    version: 3,
    productVersion: '1.2.3',
    publicKey: own.publicKey,
  });
});

test('the same secret gives the same key, another one another', () => {
  expect(signingKey('the secret of one installation, long enough').publicKey).toBe(own.publicKey);
  const other = signingKey('the secret of another installation, as long');
  expect(other.publicKey).not.toBe(own.publicKey);
  expect(fingerprintOf(own.publicKey)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/);
  const bytes = Buffer.from('x');
  expect(isSignedBy(own.publicKey, bytes, signBytes(other, bytes))).toBe(false);
  expect(isSignedBy('no key', bytes, signBytes(own, bytes))).toBe(false);
});

test('a bundle signed by another installation is read, and tells by whom', () => {
  const other = signingKey('the secret of another installation, as long');
  const { manifest } = readBundleFile(writeBundleFile({ ...facts, signer: other }));
  expect(manifest.publicKey).toBe(other.publicKey);
});

/** A zip whose first file says in the central directory that it is ten bytes long. */
function understated(content: Uint8Array): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.form': content }));
  zip.writeUInt32LE(10, zip.indexOf('PK\x01\x02', 'latin1') + 24);
  return zip;
}

/** A zip in which every file lies where the first one does. */
function overlapping(count: number): Uint8Array {
  const content = Buffer.from(Array.from({ length: 1000 }, (_, n) => (n * 7919) % 251));
  const files = Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, content]));
  const zip = Buffer.from(zipSync(files, { level: 0 }));
  const directory = zip.indexOf('PK\x01\x02', 'latin1');
  const first = zip.subarray(0, zip.indexOf('PK\x03\x04', 1, 'latin1'));
  const rest = Buffer.from(zip.subarray(directory));
  for (let at = 0; at >= 0; at = rest.indexOf('PK\x01\x02', at + 1, 'latin1')) rest.writeUInt32LE(0, at + 42);
  rest.writeUInt32LE(first.length, rest.length - 6);
  return Buffer.concat([first, rest]);
}

describe('refuses', () => {
  const bigger = manifestText.replace(`"format": ${bundleFormat}`, '"format": 99');
  const drawingTwice = manifestText.replace('"kind": "form"', '"kind": "drawing"');
  const many = Object.fromEntries(Array.from({ length: 220 }, (_, n) => [`f${n}`, '']));
  test.each<[string, () => Uint8Array, RegExp]>([
    ['bytes that are no zip', () => Buffer.from('PK nothing'), /not a whole bundle/],
    ['a file cut off', () => file.subarray(0, file.length - 40), /not a whole bundle/],
    ['no manifest', () => with_({ 'manifest.json': null }), /manifest/],
    ['a manifest that is no JSON', () => with_({ 'manifest.json': '{' }), /JSON/],
    ['the manifest of another product', () => with_({ 'manifest.json': '{"product":"x"}' }), /manifest/],
    ['a newer format', () => signedAgain(bigger), /newer release/],
    ['no signature', () => with_({ 'manifest.sig': null }), /signature/],
    ['a manifest changed after signing', () => with_({ 'manifest.json': `${manifestText} ` }), /signature/],
    [
      'a signature of another key',
      () => signedAgain(manifestText, signingKey('another secret, long enough too')),
      /signature/,
    ],
    ['a file changed after signing', () => with_({ 'desk.bpmn': '<other/>' }), /not those of its manifest/],
    ['a file taken away', () => with_({ 'desk.bpmn': null }), /not those of its manifest/],
    ['a file added', () => with_({ 'extra.form': '{}' }), /not those of its manifest/],
    ['a key that is none', () => signedAgain(manifestText.replace('"desk"', '"a\\"b"')), /manifest/],
    ['a bomb that calls itself small', () => understated(Buffer.alloc(2_000_000)), /not a whole bundle/],
    ['files upon each other', () => overlapping(150), /not a whole bundle/],
    ['two drawings', () => signedAgain(drawingTwice), /one drawing/],
    ['a path that leads out', () => with_({ '../desk.form': '{}' }), /name that cannot be used/],
    ['a hidden file', () => with_({ '.bashrc': '' }), /name that cannot be used/],
    ['a name of the language', () => with_({ ['__proto__x/y']: '' }), /name that cannot be used/],
    ['too many files', () => with_(many), /too many/],
    ['a bomb', () => with_({ 'a.form': new Uint8Array(20_000_000) }), /too many or too big/],
  ])('%s', (_what, made, said) => {
    expect(() => readBundleFile(made())).toThrow(said);
  });
});
