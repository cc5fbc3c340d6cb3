import { afterEach, expect, test } from 'vitest';
import { markRaw } from 'vue';
import { hideEmptyReading } from './hide-empty-reading.ts';
import { eventually, show, takeAway } from './shown-form.ts';

afterEach(takeAway);

const title = { type: 'textfield', id: 'title', key: 'title', label: '标题', readonly: true };
const note = { type: 'textarea', id: 'note', key: 'note', label: '说明', readonly: true };
const answer = { type: 'textarea', id: 'answer', key: 'answer', label: '答复' };
const files = { type: 'filepicker', id: 'files', key: 'files', label: '附件', readonly: true };
const group = (id: string, label: string, path: string, components: object[]) => ({
  ...{ type: 'group', id, label, path, components },
});
const schema = {
  type: 'default',
  components: [
    group('request', '工单内容', 'request', [title, note, files]),
    group('reply', '处理', 'reply', [answer]),
    group('closure', '评价', 'closure', [{ ...note, id: 'opinion', label: '意见' }]),
  ],
};

test('what can only be read and is empty is not shown, and a group of nothing else is neither', async () => {
  const { root } = await show({ schema, data: { request: { title: '打印机' } } });
  expect(root.textContent).toContain('标题');
  expect(root.textContent).toContain('答复');
  for (const hidden of ['说明', '附件', '意见', '评价']) expect(root.textContent).not.toContain(hidden);
});

test('numbers and ticks that can only be read are shown, zero and no among them', async () => {
  const field = (type: string, key: string, label: string) => ({ type, id: key, key, label, readonly: true });
  const components = [
    ...[field('number', 'price', '金额'), field('number', 'none', '折扣'), field('number', 'empty', '运费')],
    ...[field('checkbox', 'urgent', '加急'), field('rating', 'rating', '评分')],
  ];
  const data = { price: 12, none: 0, empty: null, urgent: true, rating: 4 };
  const { root } = await show({ schema: { type: 'default', components }, data });
  await eventually(() => expect(root.textContent).toContain('评分'));
  for (const shown of ['金额', '折扣', '加急']) expect(root.textContent).toContain(shown);
  expect(root.textContent).not.toContain('运费');
});

test('it appears when somebody else fills it', async () => {
  const { root, props } = await show({ schema, data: { request: { title: '打印机' } } });
  props['incoming'] = markRaw({
    request: { title: '打印机', note: '三楼', files: ['f1'] },
    closure: { note: '满意' },
  });
  await eventually(() => {
    for (const shown of ['说明', '附件', '评价']) expect(root.textContent).toContain(shown);
  });
});

test('its values are kept, and a condition of the form itself is not replaced', async () => {
  const { view } = await show({ schema, data: { request: { title: '打印机' } } });
  expect(view.data()).toMatchObject({ request: { title: '打印机' } });
  const own = { ...title, conditional: { hide: '=true' } };
  const hidden = hideEmptyReading({ components: [own] })['components'];
  expect(hidden).toEqual([own]);
});
