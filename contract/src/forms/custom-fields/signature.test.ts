import { describe, expect, it } from 'vitest';
import { readMark, signatureLimits, writeMark } from './signature-mark.ts';
import { readSignature, stampSignature } from './signature.ts';

const points = (count: number) => Array.from({ length: count }, (_, n) => `${n % 600},1`).join(' ');

describe('a signature', () => {
  it.each([
    ['drawn:12,40 15,44;80,20 81,60'],
    ['drawn:0,0 600,200'],
    [`drawn:${points(signatureLimits.points)}`],
    ['typed:王小明'],
    ["typed:Zoë O'Hara-Łuk"],
  ])('%s is read and written the same', (text) => {
    const mark = readMark(text);
    expect(mark && writeMark(mark)).toBe(text);
    expect(readSignature(text)).toEqual({ mark, signed: null });
  });

  it.each([
    ...[
      '',
      'drawn:',
      'typed:',
      'drawn:1,1',
      'drawn:1,1 ',
      'drawn:1,1;;2,2',
      'drawn:1,1  2,2',
      'drawn:01,1 2,2',
    ],
    ...['drawn:601,1 2,2', 'drawn:1,201 2,2', 'drawn:-1,1 2,2', 'drawn:1.5,1 2,2', 'drawn:1e2,1 2,2'],
    ...['drawn:1,1 2,2"/><script>', 'drawn:M1 1L2 2', '<svg onload=1>', 'data:image/svg+xml,<svg/>'],
    ...[
      'typed: Lin',
      'typed:Lin\0',
      'typed:\u202enil',
      'typed:\ud800',
      `typed:${'x'.repeat(81)}`,
      'TYPED:Lin',
    ],
    ...['Lin', 'drawn:1,1 2,2\n', 'drawn:1,1 2,2\nlin', 'typed:Lin\nlin 2026-13-45T99:99:99.999Z Lin'],
    `drawn:${points(signatureLimits.points + 1)}`,
    `drawn:${Array.from({ length: signatureLimits.strokes + 1 }, () => '1,1').join(';')}`,
    `drawn:${'9'.repeat(1_000_000)}`,
    ...[null, 5, true, [], ['typed:Lin'], { mark: 'typed:Lin' }],
  ])('%j is none', (value) => {
    expect(readSignature(value)).toBeNull();
  });

  it('says who gave it when, once it has been sent, and goes on saying so', () => {
    const sent = stampSignature(
      'typed:小林',
      { id: 'id-1', name: '林\n小' },
      new Date('2026-11-24T06:00:00Z'),
    );
    const signed = { by: 'id-1', at: '2026-11-24T06:00:00.000Z', name: '林 小' };
    expect(readSignature(sent)).toEqual({ mark: { kind: 'typed', name: '小林' }, signed });
    expect(stampSignature(sent, { id: 'id-2', name: 'Tang' }, new Date())).toBe(sent);
  });
});
