import { randomFillSync } from 'node:crypto';

const random = new Uint8Array(10);

/** A UUIDv7 (RFC 9562): ordered by the millisecond it was made in, random behind. */
export function newId(): string {
  const now = Date.now();
  randomFillSync(random);
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint16(0, Math.floor(now / 2 ** 32));
  new DataView(bytes.buffer).setUint32(2, now % 2 ** 32);
  bytes.set(random, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
