import type { TicketEvent } from '@baton/contract/http/tickets';
import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import en from '../../locales/en.json';
import zhCN from '../../locales/zh-CN.json';
import zhTW from '../../locales/zh-TW.json';
import { pickText } from '../../ui/localized.ts';
import { sentenceOf } from './history-sentence.ts';

const person = (name: string) => ({ id: name, username: name, name, department: null });
const step = { id: 'handle', name: { 'zh-CN': '处理', 'zh-TW': '處理', en: 'Handle' } };
const happened = (kind: string, more: Partial<TicketEvent> = {}): TicketEvent => ({
  ...{ id: 'e', kind, at: '2026-01-01T00:00:00Z', actor: null, step: null, outcome: null, person: null },
  ...{ reason: null, facts: {}, ...more },
});

function say(event: TicketEvent, language: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN'): string {
  const { t, te } = createI18n({
    legacy: false,
    locale: language,
    messages: { 'zh-CN': zhCN, 'zh-TW': zhTW, en },
  }).global;
  return sentenceOf(event, { t, knows: (key) => te(key), textOf: (text) => pickText(text, language) });
}

describe('an event in words', () => {
  const transfer = happened('task_completed', {
    actor: person('林晓'),
    step,
    outcome: { key: 'transfer', name: { 'zh-CN': '转出', 'zh-TW': '轉出', en: 'Transfer' } },
  });

  test('names who, the step and the chosen outcome, in each language', () => {
    expect(say(transfer)).toBe('林晓 在“处理”选择了“转出”');
    expect(say(transfer, 'zh-TW')).toContain('「轉出」');
    expect(say(transfer, 'en')).toContain('Transfer');
  });

  test('a completion without an outcome does not speak of one', () => {
    expect(say({ ...transfer, outcome: null })).toBe('林晓 完成了“处理”');
  });

  test('keys of departments become their names', () => {
    const moved = happened('moved', {
      facts: { from: 'cs', to: 'tech', names: { cs: '客服部', tech: '技术部' } },
    });
    expect(say(moved)).toContain('技术部');
    expect(say(moved)).not.toContain('tech');
  });

  test('a private note is told apart from a comment', () => {
    const comment = happened('comment_added', { actor: person('陈敏') });
    const note = { ...comment, facts: { kind: 'workNote' } };
    expect(say(note)).not.toBe(say(comment));
  });

  test('what nobody did is done by the system, and an unknown kind is still told', () => {
    expect(say(happened('routed', { facts: { team: '客服组' } }))).toMatch(/^系统/);
    expect(say(happened('something_new', { actor: person('何文') }))).toContain('something_new');
  });

  test('user text with braces is shown as it is', () => {
    const tricky = happened('task_assigned', { actor: person('{step}'), person: person('@:app'), step });
    expect(say(tricky)).toContain('{step}');
    expect(say(tricky)).toContain('@:app');
  });
});
