type Words = readonly [zhCN: string, zhTW: string, en: string];

const title: Words = ['标题', '標題', 'Title'];
const description: Words = ['详细说明', '詳細說明', 'Details'];
const solution: Words = ['处理说明', '處理說明', 'What was done'];

/** The form a ticket is submitted with, and the one it is handled with. */
export function starterForms(key: string): Record<string, unknown>[] {
  const request = (form: string) =>
    group(
      `${form}_request`,
      'request',
      ['工单内容', '工單內容', 'Request'],
      [
        field('textfield', `${form}_title`, 'title', title, 120),
        field('textarea', `${form}_description`, 'description', description, 4000),
      ],
    );
  const completion = group(
    'handle_completion',
    'completion',
    ['处理结果', '處理結果', 'Completion'],
    [field('textarea', 'handle_solution', 'solution', solution, 4000)],
  );
  return [form(`${key}-start`, [request('start')]), form(`${key}-handle`, [request('handle'), completion])];
}

function form(id: string, components: object[]) {
  return {
    ...{ type: 'default', id, schemaVersion: 19, components },
    ...{ executionPlatform: 'Camunda Platform', executionPlatformVersion: '7.24.0' },
  };
}

function group(id: string, path: string, words: Words, components: object[]) {
  return { type: 'group', id, path, ...named(words), showOutline: true, components };
}

function field(type: string, id: string, key: string, words: Words, maxLength: number) {
  return { type, id, key, ...named(words), validate: { maxLength } };
}

function named([zhCN, zhTW, en]: Words) {
  return { label: zhCN, properties: { labelZhCN: zhCN, labelZhTW: zhTW, labelEn: en } };
}
