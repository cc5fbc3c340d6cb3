import { nextTick } from 'vue';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually, inputOf, pause, schema, show, takeAway, type } from './shown-form.ts';

afterEach(takeAway);

describe('the form on the screen', () => {
  it('hands out what is typed, with the paths that differ from the server', async () => {
    const { root, view, changes } = await show();
    expect(changes).toEqual([]);
    await type(inputOf(root, '标题'), 'Scanner');
    expect(changes.at(-1)).toMatchObject({
      data: { request: { title: 'Scanner' } },
      dirty: ['request.title'],
    });
    expect(view.data()).toMatchObject({ request: { title: 'Scanner' }, parts: [{ name: '' }] });
    expect(view.edits()).toEqual({ request: { title: 'Scanner' } });
    await type(inputOf(root, '用时'), '12');
    await eventually(() => expect(view.data()).toMatchObject({ request: { minutes: 12 } }));
    expect(view.dirtyPaths()).toEqual(['request.title', 'request.minutes']);
  });

  it('shows faults in the language of the app and names their fields', async () => {
    const { root, view } = await show({ language: 'zh-TW', data: { request: { minutes: 1 } } });
    expect(view.validate()).toEqual([
      { path: 'request.title', code: 'field_rule', message: '必填' },
      { path: 'request.minutes', code: 'field_rule', message: '不能小於 5' },
      { path: 'parts[0].name', code: 'field_rule', message: '必填' },
    ]);
    await eventually(() => {
      for (const text of ['不能小於 5', '請選擇', '新增一列']) expect(root.textContent).toContain(text);
    });
    expect(root.querySelector('.flatpickr-weekdays')?.textContent).toContain('週日');
    expect(view.focus('parts[0].name')).toBe(true);
    expect(document.activeElement).toBe(inputOf(root, '零件'));
    expect(view.focus('nowhere')).toBe(false);
  });

  it('puts the server’s faults beside their fields until these are edited', async () => {
    const { root, props } = await show();
    props['errors'] = [
      { path: 'request.title', code: 'too_long', message: '太长' },
      { path: 'parts[0].name', code: 'required', message: '要写' },
      { path: 'elsewhere', code: 'x', message: '不在此处' },
    ];
    const messages = () => [...root.querySelectorAll('.fjs-form-field-error')].map((one) => one.textContent);
    await eventually(() => expect(messages()).toEqual(['太长', '要写']));
    await type(inputOf(root, '标题'), 'Scanner');
    await eventually(() => expect(messages()).toEqual(['要写']));
  });

  it('never replaces what was typed when the ticket changes meanwhile, and says so', async () => {
    const { root, view, props, changes, conflicts } = await show({
      data: { request: { title: 'A', minutes: 6 } },
    });
    await type(inputOf(root, '标题'), 'Mine');
    props['incoming'] = { request: { title: 'Theirs', minutes: 9 } };
    await nextTick();
    await eventually(() => expect(inputOf(root, '用时').value).toBe('9'));
    expect(view.data()).toMatchObject({ request: { title: 'Mine', minutes: 9 } });
    expect(conflicts).toEqual([[{ path: 'request.title', mine: 'Mine', theirs: 'Theirs' }]]);
    expect(view.dirtyPaths()).toEqual(['request.title']);
    const before = changes.length;
    props['data'] = { request: { title: 'Theirs', minutes: 10 } };
    await nextTick();
    await eventually(() => expect(inputOf(root, '用时').value).toBe('10'));
    expect(view.data()).toMatchObject({ request: { title: 'Mine', minutes: 10 } });
    expect(changes.length).toBe(before);
  });

  it('keeps what was typed when the form itself changes, and takes up a draft', async () => {
    const { root, view, props } = await show({ draft: { request: { minutes: 7 } } });
    expect(view.dirtyPaths()).toEqual(['request.minutes']);
    await type(inputOf(root, '标题'), 'Mine');
    props['language'] = 'en';
    await nextTick();
    await eventually(() => expect(root.textContent).toContain('Add a row'));
    await pause(250);
    expect(view.data()).toMatchObject({ request: { title: 'Mine', minutes: 7 } });
    expect(view.dirtyPaths()).toEqual(['request.title', 'request.minutes']);
  });

  it('runs nothing that stands in the name of an option, or in typed text', async () => {
    const views = [
      { type: 'radio', id: 'who', key: 'who', label: '谁', valuesKey: 'people' },
      { type: 'text', id: 'text', text: '**Title:** {{request.title}}' },
      { type: 'html', id: 'html', content: '<b class="embedded">x</b>' },
    ];
    const { root } = await show({
      schema: { ...schema, components: [...schema.components, ...views] },
      data: { request: { title: '![x](https://example.com/x.png) <b>y</b>' } },
      options: {
        people: [
          { value: 'a', label: '=1 + 1' },
          { value: 'b', label: '{{request.title}}' },
        ],
      },
    });
    const labels = [...root.querySelectorAll('.fjs-form-field-radio .fjs-inline-label')].map(
      (one) => one.textContent,
    );
    expect(labels.map((label) => label?.replaceAll('\u200b', ''))).toEqual(['=1 + 1', '{{request.title}}']);
    const text = root.querySelector('.fjs-form-field-text');
    expect(text?.querySelector('strong')?.textContent).toBe('Title:');
    expect(text?.textContent).toContain('![x](https://example.com/x.png) <b>y</b>');
    expect(text?.querySelector('img, b')).toBeNull();
    expect(root.querySelector('.embedded')).toBeNull();
  });

  it('says when a form cannot be opened', async () => {
    const { root } = await show({ schema: { type: 'default', components: [{ type: 'nonsense' }] } });
    await eventually(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
  });

  it('shows the mark of bpmn.io', async () => {
    const { root } = await show();
    expect(root.querySelector('.fjs-powered-by svg')).not.toBeNull();
  });
});
