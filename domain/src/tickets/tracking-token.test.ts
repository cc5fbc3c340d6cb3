import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { readTrackingToken, trackingAddress, trackingPath } from './tracking-token.ts';

const secret = 'of this installation';
const token = (number: string, by = secret) => trackingAddress(by, number).replace('/track#', '');

describe('a tracking token', () => {
  it('stands for its number, in letters that an address carries as they are', () => {
    expect(token('INC-000123')).toMatch(/^INC-000123\.[\w-]{43}$/);
    expect(readTrackingToken(secret, token('INC-000123'))).toBe('INC-000123');
  });

  it.each([
    ['of another installation', token('INC-1', 'of another')],
    ['of another ticket', token('INC-1').replace('INC-1', 'INC-2')],
    ['cut off', token('INC-1').slice(0, -1)],
    ['with more behind it', `${token('INC-1')}A`],
    [
      'with a bit of its last letter changed',
      token('INC-1').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ],
    ['without a proof', 'INC-1.'],
    ['without a dot', 'INC-1'],
    ['empty', ''],
    ['of other letters', '\0.é\ud800'],
  ])('%s stands for nothing', (_name, wrong) => {
    expect(readTrackingToken(secret, wrong)).toBeNull();
  });
});

describe('who hands a link out', () => {
  const ticket = { number: 'INC-1', requesterId: 'guo', departmentKey: 'service', teamKey: 'desk' };
  const acting = (id: string, more: object = {}): Context => {
    const person = { id, roles: [], teamKeys: ['desk'], ledTeamKeys: [], headedDepartmentKeys: [], ...more };
    const actor = { kind: 'person', person, loginSessionId: null };
    return { actor, tracking: { secret, publicUrl: null } } as never;
  };

  it.each<[string, Context, boolean]>([
    ['the requester', acting('guo'), true],
    ['the lead of the team', acting('chen', { ledTeamKeys: ['desk'] }), true],
    ['the head of the department', acting('sun', { headedDepartmentKeys: ['service'] }), true],
    ['an administrator', acting('admin', { roles: ['administrator'] }), true],
    ['an agent of the team', acting('lin', { roles: ['agent'] }), false],
    ['a manager who looks on', acting('m', { roles: ['manager'] }), false],
  ])('%s: %s', (_name, ctx, may) => {
    expect(trackingPath(ctx, ticket)).toBe(may ? trackingAddress(secret, 'INC-1') : null);
  });
});
