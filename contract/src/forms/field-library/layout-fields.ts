import type { LibraryField, Words } from './library-field.ts';

/** What a form is laid out with. */
export const layoutFields: readonly LibraryField[] = [
  layout('group', ['分组', '群組', 'Group'], { showOutline: true }),
  layout('dynamiclist', ['明细列表', '明細清單', 'List of rows'], {
    ...{ path: 'items', isRepeating: true, allowAddRemove: true, defaultRepetitions: 1, showOutline: true },
  }),
  {
    ...layout('text', ['说明文字', '說明文字', 'Text to read']),
    text: ['请在此填写说明。', '請在此填寫說明。', 'Write what people should know here.'],
  },
  layout('image', ['图片', '圖片', 'Picture']),
  layout('table', ['表格', '表格', 'Table'], { dataSource: '=[]', columns: [], rowCount: 10 }),
  layout('separator', ['分隔线', '分隔線', 'Line']),
  layout('spacer', ['空白', '空白', 'Space'], { height: 30 }),
];

function layout(type: string, words: Words, component: object = {}): LibraryField {
  return { name: `layout-${type}`, shelf: 'layout', words, component: { type, ...component } };
}
