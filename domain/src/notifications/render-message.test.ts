import { describe, expect, it } from 'vitest';
import { renderMessage } from './render-message.ts';

const template = {
  subject: { 'zh-CN': '工单 {number}：{title}', en: 'Ticket {number}: {title}' },
  text: { 'zh-CN': '{requester} 的工单', en: 'A ticket by {requester}' },
};

describe('renderMessage', () => {
  it('fills in facts in the language of the recipient', () => {
    const facts = { number: 'INC-1', title: '打印机', requester: '郭' };
    expect(renderMessage(template, 'en', facts)).toEqual({
      subject: 'Ticket INC-1: 打印机',
      text: 'A ticket by 郭',
    });
  });

  it('falls back to the first language that has the text', () => {
    expect(renderMessage(template, 'zh-TW', { number: 'INC-1' }).subject).toBe('工单 INC-1：');
  });

  it('never reads places out of a fact and keeps the subject one line', () => {
    const facts = { number: 'INC-1', title: '{requester}\r\nBcc: all@example.org', requester: 'X' };
    expect(renderMessage(template, 'en', facts).subject).toBe(
      'Ticket INC-1: {requester} Bcc: all@example.org',
    );
  });
});
