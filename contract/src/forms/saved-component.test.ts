import { describe, expect, it } from 'vitest';
import type { FormComponent } from './form-schema.ts';
import { attachComponent, detachComponent } from './saved-component.ts';

const none: ReadonlySet<string> = new Set();
const serial: FormComponent = {
  ...{
    type: 'textfield',
    id: 'Field_1',
    key: 'serial',
    label: '序列号',
    layout: { row: 'Row_1', columns: 8 },
  },
  validate: { required: true, pattern: '^=[A-Z]+', patternErrorMessage: '大写字母' },
  properties: { labelEn: 'Serial number' },
};
const top = { prefix: '', mainLanguage: 'zh-CN' } as const;

describe('a field for the library', () => {
  it('is kept without id and place, with what it says in its own language beside the others', () => {
    expect(detachComponent(serial, top)).toEqual({
      ...{ type: 'textfield', key: 'serial', label: '序列号', validate: serial['validate'] },
      properties: { labelEn: 'Serial number', labelZhCN: '序列号', patternMessageZhCN: '大写字母' },
    });
  });

  it('is put into a form of another language with the texts of that', () => {
    const kept = detachComponent(serial, top);
    expect(attachComponent(kept, { prefix: '', mainLanguage: 'en' }, none)).toMatchObject({
      ...{ label: 'Serial number', key: 'serial' },
      properties: { labelZhCN: '序列号' },
    });
  });

  it('keeps the texts of its options, also of those nobody translated', () => {
    const choice = {
      ...{ type: 'select', key: 'kind', label: '类别', properties: { valuesEn: 'a=First' } },
      values: [
        { value: 'a', label: '甲' },
        { value: 'b', label: '乙' },
      ],
    };
    const kept = detachComponent(choice, top);
    expect(kept['properties']).toMatchObject({ valuesZhCN: 'a=甲|b=乙', valuesEn: 'a=First' });
    expect(attachComponent(kept, { prefix: '', mainLanguage: 'en' }, none)['values']).toEqual([
      { value: 'a', label: 'First' },
      { value: 'b', label: '乙' },
    ]);
  });

  it('gets a free key, and is the library’s no more', () => {
    const kept = detachComponent(serial, top);
    const before = structuredClone(kept);
    const placed = attachComponent(kept, top, new Set(['serial', 'serial2']));
    expect(placed.key).toBe('serial3');
    expect(kept).toEqual(before);
  });
});

/** As it stands in a group `request` with a list in it. */
const device = (prefix: string): FormComponent => ({
  ...{ type: 'group', id: 'g', path: 'device', label: '设备' },
  components: [
    { type: 'textfield', id: 'a', key: 'kind', label: '"device.kind"', layout: { row: 'r7', columns: 8 } },
    {
      ...{ type: 'number', id: 'b', key: 'count', layout: { row: 'r7', columns: 8 } },
      conditional: { hide: `=${prefix}device.kind = "device.kind" and not(other.device.kind = 1)` },
      validate: { max: `=if ${prefix}device.kind = "x" then 2 else 3` },
    },
    {
      ...{
        type: 'dynamiclist',
        id: 'c',
        path: 'parts',
        isRepeating: true,
        layout: { row: 'r8', columns: null },
      },
      components: [{ type: 'textfield', id: 'd', key: 'name', readonly: `=this.name = null` }],
    },
    { type: 'text', id: 'e', text: `device: {{${prefix}device.kind}}` },
  ],
});

describe('a group for the library', () => {
  const kept = detachComponent(device('request.'), { prefix: 'request.', mainLanguage: 'zh-CN' });
  const [kind, count, parts, text] = kept.components ?? [];

  it('keeps which fields stand in one row, and has no id', () => {
    expect(JSON.stringify(kept)).not.toContain('"id"');
    expect([kind, count, parts, text].map((each) => each?.['layout'])).toEqual([
      { row: 'row1', columns: 8 },
      { row: 'row1', columns: 8 },
      { row: 'row2', columns: null },
      undefined,
    ]);
  });

  it('names what is in it as if it stood at the top, and leaves texts and other names', () => {
    expect(count?.['conditional']).toEqual({
      hide: '=device.kind = "device.kind" and not(other.device.kind = 1)',
    });
    expect(count?.['validate']).toEqual({ max: '=if device.kind = "x" then 2 else 3' });
    expect(kind?.label).toBe('"device.kind"');
    expect(text?.['text']).toBe('device: {{device.kind}}');
    expect(parts?.components?.[0]?.['readonly']).toBe('=this.name = null');
  });

  it.each([
    ['at the top', '', none, 'device'],
    ['in a group', 'order.', none, 'order.device'],
    ['beside one that is called the same', 'order.', new Set(['device']), 'order.device2'],
    ['in the rows of a list', 'items[].', none, 'this.device'],
    ['in a group of such a row', 'items[].sub.', none, 'this.sub.device'],
  ])('is read where it stands now: %s', (_where, prefix, taken, path) => {
    const placed = attachComponent(kept, { prefix, mainLanguage: 'zh-CN' }, taken);
    expect(placed.path).toBe(path.split('.').at(-1));
    const inner = placed.components?.[1];
    expect(inner?.['validate']).toEqual({ max: `=if ${path}.kind = "x" then 2 else 3` });
    expect(detachComponent(placed, { prefix, mainLanguage: 'zh-CN' }).components?.[1]?.['validate']).toEqual({
      max: `=if ${placed.path}.kind = "x" then 2 else 3`,
    });
  });

  it('without a path gives each of its fields a free key', () => {
    const plain = {
      type: 'group',
      components: [
        { type: 'number', key: 'least' },
        { type: 'number', key: 'most', validate: { min: '=least' } },
      ],
    };
    const placed = attachComponent(plain, { prefix: 'a.', mainLanguage: 'en' }, new Set(['least']));
    expect(placed.components).toMatchObject([
      { key: 'least2' },
      { key: 'most', validate: { min: '=a.least2' } },
    ]);
  });
});
