import type { DesignedType } from '@baton/contract/http/ticket-type-drafts';
import type { TypeTemplate } from '@baton/contract/http/type-templates';
import { describe, expect, it } from 'vitest';
import { newTypeFaults } from './new-type-faults.ts';
import { proposeKey, proposeNames, proposePrefix } from './propose-names.ts';
import type { TypeSource } from './type-source.ts';

const copyOf = (key: string, name: DesignedType['name']): TypeSource => {
  const of = { key, name, icon: '', prefix: 'INC', retired: false, publishedVersion: 1, publishedAt: null };
  return { kind: 'copy', of: { ...of, openTickets: [], draft: null } };
};
const template: TypeTemplate = {
  ...{ id: 't', sourceKey: 'repairs', icon: '', shipped: true, savedAt: '', savedBy: null },
  ...{ name: { 'zh-CN': '报修', 'zh-TW': '報修', en: 'Repairs' }, description: {} },
};
const none = new Set<string>();

describe('names', () => {
  it('of a copy say that it is one, in every language it has', () => {
    expect(proposeNames(copyOf('leave', { 'zh-CN': '请假', en: 'Leave' }))).toEqual({
      ...{ 'zh-CN': '请假（副本）', 'zh-TW': '', en: 'Leave (copy)' },
    });
  });

  it('of a copy without one in the first language are taken from another, and stay short enough', () => {
    const names = proposeNames(copyOf('leave', { en: `$&${'x'.repeat(200)}` }));
    expect(names['zh-CN']).toMatch(/^\$&x+（副本）$/);
    expect(Object.values(names).map(({ length }) => length)).toEqual([80, 0, 80]);
  });

  it('of a template are its own; of a drawing there are none', () => {
    expect(proposeNames({ kind: 'template', template })).toEqual(template.name);
    expect(proposeNames({ kind: 'empty' })).toEqual({ 'zh-CN': '', 'zh-TW': '', en: '' });
  });
});

describe('a key', () => {
  it.each([
    ['Purchase request', 'purchase-request'],
    [' 2nd Café – “Été”! ', 'nd-cafe-ete'],
    ['采购申请', 'type'],
    ['', 'type'],
  ])('of %j is %j', (english, key) => {
    expect(proposeKey(english, { kind: 'starter' }, none)).toBe(key);
  });

  it('is one that nobody uses', () => {
    expect(proposeKey('', { kind: 'starter' }, new Set(['type', 'type-2']))).toBe('type-3');
    expect(proposeKey('', copyOf('leave.v1', {}), new Set(['leave.v1']))).toBe('leave.v1-2');
    expect(proposeKey('', { kind: 'template', template }, new Set(['repairs']))).toBe('repairs-2');
  });

  it('can be used, however long the name is', () => {
    const key = proposeKey('a'.repeat(58) + ' b c', { kind: 'starter' }, none);
    const names = { 'zh-CN': '甲', 'zh-TW': '', en: '' };
    expect(newTypeFaults({ names, key: `${key}-999`, prefix: 'AA' }, '')).toEqual({});
  });
});

describe('a prefix', () => {
  it.each([
    ['purchase-request', 'PR'],
    ['a-b-c-d-e', 'ABCD'],
    ['visitors', 'VIS'],
    ['type-2', 'TYP'],
    ['x', 'TKT'],
    ['', 'TKT'],
  ])('of the key %j is %j', (key, prefix) => {
    expect(proposePrefix(key, none)).toBe(prefix);
  });

  it('is one that nobody uses', () => {
    expect(proposePrefix('purchase-request', new Set(['PR', 'PRB']))).toBe('PRC');
  });
});
