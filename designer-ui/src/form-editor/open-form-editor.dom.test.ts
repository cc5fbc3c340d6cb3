import { afterEach, describe, expect, it } from 'vitest';
import type { OpenFormEditor } from './editor-services.ts';
import { openFormEditor } from './open-form-editor.ts';
import { paletteType, savedType } from './palette-type.ts';
import { setEditorLanguage } from './translations/editor-text.ts';

const schema = {
  ...{ type: 'default', id: 'start' },
  components: [
    {
      type: 'group',
      id: 'g',
      path: 'request',
      label: '工单',
      components: [{ type: 'textfield', id: 't', key: 'title', label: '标题' }],
    },
  ],
};
let editor: OpenFormEditor | undefined;

async function open(): Promise<{ editor: OpenFormEditor; panel: HTMLElement }> {
  await setEditorLanguage('zh-CN');
  const [container, panel] = [document.createElement('div'), document.createElement('div')];
  document.body.replaceChildren(container, panel);
  editor = openFormEditor({ container, panel }, { mainLanguage: 'zh-CN', language: 'zh-CN' });
  await editor.importSchema(schema);
  return { editor, panel };
}

function add(into: string, name: string): void {
  const parent = editor?.get('formFieldRegistry').get(into);
  if (parent)
    editor
      ?.get('modeling')
      .addFormField({ type: paletteType({ name }), _parent: into }, parent, parent.components?.length ?? 0);
}

const componentsIn = (form: unknown) => (form as { components: Record<string, unknown>[] }).components;

/** It draws when it comes to it, which a busy machine makes late. */
const patience = { timeout: 10_000 };

describe('the editor of forms', { timeout: 20_000 }, () => {
  afterEach(() => editor?.destroy());

  it('drops a field of the library as the component it is, with a free key', async () => {
    await open();
    add('g', 'title');
    const [group] = componentsIn(editor?.getSchema());
    expect(componentsIn(group)[1]).toMatchObject({
      ...{ type: 'textfield', key: 'title2', label: '标题', validate: { maxLength: 120 } },
      properties: { labelZhCN: '标题', labelZhTW: '標題', labelEn: 'Title' },
    });
  });

  it('drops a block with what is in it, in one step of undo', async () => {
    await open();
    const root = editor?._getState().schema.id ?? '';
    add(root, 'block-customer');
    const block = componentsIn(editor?.getSchema())[1];
    expect(block).toMatchObject({ type: 'group', path: 'customer' });
    expect(componentsIn(block).map(({ key }) => key)).toEqual(['name', 'contact', 'company']);
    editor?.get('commandStack').undo();
    expect(componentsIn(editor?.getSchema())).toHaveLength(1);
  });

  it('drops a group of the company with all that is in it, in one step of undo', async () => {
    const { editor } = await open();
    const device = {
      ...{ type: 'group', path: 'request', label: '设备', properties: { labelEn: 'Device' } },
      components: [
        { type: 'textfield', key: 'kind', label: '类别', layout: { row: 'row1', columns: 8 } },
        {
          type: 'number',
          key: 'count',
          layout: { row: 'row1', columns: 8 },
          readonly: '=request.kind = "x"',
        },
        { type: 'dynamiclist', path: 'parts', components: [{ type: 'textfield', key: 'part' }] },
      ],
    };
    const kept = structuredClone(device);
    const saved = {
      id: 's',
      revision: 1,
      name: { en: 'Device' },
      component: device,
      savedAt: '',
      savedBy: null,
    };
    editor.get('savedFieldShelf').offer([saved], () => '设备');
    const root = editor._getState().schema;
    editor.get('modeling').addFormField({ type: savedType('s'), _parent: root.id }, root, 1);

    // Then it has a free path, its rules name that, its rows are rows of this form, and no label is made up
    const group = componentsIn(editor.getSchema())[1];
    expect(group).toMatchObject({ type: 'group', path: 'request2', label: '设备' });
    const [kind, count, parts] = componentsIn(group);
    expect([kind, count]).toMatchObject([
      { key: 'kind' },
      { key: 'count', readonly: '=request2.kind = "x"' },
    ]);
    expect(kind?.['layout']).toEqual(count?.['layout']);
    expect((count?.['layout'] as { row: string }).row).toContain(String(group?.['id']));
    expect(count?.['label']).toBeUndefined();
    expect(componentsIn(parts)).toMatchObject([{ type: 'textfield', key: 'part' }]);
    expect(device).toEqual(kept);

    // And is as much a part of the form as anything drawn there
    const field = editor.get('formFieldRegistry').get(String(count?.['id']));
    if (field) editor.get('modeling').editFormField(field, { label: '数量' });
    expect(JSON.stringify(editor.getSchema())).toContain('数量');
    editor.get('commandStack').undo();
    editor.get('commandStack').undo();
    expect(componentsIn(editor.getSchema())).toHaveLength(1);
    editor.get('commandStack').redo();
    expect(componentsIn(componentsIn(editor.getSchema())[1]).map(({ key }) => key)).toContain('count');
  });

  it('gives a field of the company the place it is dropped in', async () => {
    const { editor } = await open();
    const component = { type: 'number', key: 'title', label: '数量', validate: { max: '=title + 1' } };
    const saved = { id: 's', revision: 1, name: { en: 'Count' }, component, savedAt: '', savedBy: null };
    editor.get('savedFieldShelf').offer([saved], () => '数量');
    const group = editor.get('formFieldRegistry').get('g');
    if (group) editor.get('modeling').addFormField({ type: savedType('s'), _parent: 'g' }, group, 0);
    const [added] = componentsIn(componentsIn(editor.getSchema())[0]);
    expect(added).toMatchObject({ key: 'title2', validate: { max: '=request.title2 + 1' } });
  });

  it('shows ratings and signatures with what its panel offers for them', async () => {
    const { editor, panel } = await open();
    const canvas = document.querySelector('.fjs-form-editor');
    add('g', 'rating');
    add('g', 'signature');
    await expect
      .poll(() => canvas?.querySelector('.form-rating-preview')?.textContent, patience)
      .toBe('☆☆☆☆☆');
    expect(canvas?.querySelector('.form-signature-preview')).not.toBeNull();
    const [group] = componentsIn(editor.getSchema());
    const [, rating, signature] = componentsIn(group);
    expect(rating).toMatchObject({ type: 'rating', key: 'rating', scale: 5, label: '评分' });
    expect(signature).toMatchObject({ type: 'signature', key: 'signature', label: '签名' });
    editor.get('selection').set(editor.get('formFieldRegistry').get(String(signature?.['id'])) ?? null);
    await expect
      .poll(() => panel.querySelector('.bio-properties-panel-header')?.textContent, patience)
      .toContain('签名');
    const labels = [...panel.querySelectorAll('label')].map((label) => label.textContent);
    expect(labels).toEqual(expect.arrayContaining(['键', '必填', '只读', '停用']));
    expect(panel.querySelector('.bio-properties-panel-header svg path')).not.toBeNull();
  });

  it('says in its panel, in the language of the app, what is not said above it', async () => {
    const { editor, panel } = await open();
    editor.get('selection').set(editor.get('formFieldRegistry').get('t') ?? null);
    await expect.poll(() => panel.textContent, patience).toContain('校验');
    const labels = [...panel.querySelectorAll('label')].map((label) => label.textContent);
    expect(labels).toContain('键');
    expect(labels.filter((label) => label === '字段名称' || label === '字段说明')).toEqual([]);
  });

  it('keeps a text and its translation in step when the text is changed where it stands', async () => {
    const { editor } = await open();
    add('g', 'title');
    const field = editor.get('formFieldRegistry').get('g')?.components?.[1];
    if (field) editor.get('modeling').editFormField(field, { label: '主题' });
    expect(field?.properties).toMatchObject({ labelZhCN: '主题', labelEn: 'Title' });
  });
});
