import { expect, test } from 'vitest';
import type { TypeVersion } from '../ticket-types/index.ts';
import { ticketTitle } from './ticket-title.ts';

const version = (titleField: string | null) =>
  ({
    declaration: { titleField, name: { 'zh-CN': '报修' } },
    model: { mainLanguage: 'zh-CN', name: { 'zh-CN': '流程' }, key: 'repair' },
  }) as unknown as TypeVersion;

test('the title is the title field on one line', () => {
  expect(ticketTitle(version('request.title'), { request: { title: ' 打印机\n 卡纸 ' } })).toBe(
    '打印机 卡纸',
  );
});

test.each([[{}], [{ request: { title: '  ' } }], [{ request: { title: 5 } }]])(
  'without a text in it the type’s name is the title: %j',
  (data) => {
    expect(ticketTitle(version('request.title'), data)).toBe('报修');
  },
);

test('a long title ends after 200 characters', () => {
  const title = ticketTitle(version('t'), { t: '😀'.repeat(500) });
  expect([...title]).toHaveLength(200);
});
