import { describe, expect, test } from 'vitest';
import { durationWords, relativeTime, shortDate } from './time-words.ts';

const now = new Date('2026-03-10T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const plain = (text: string | null) => text?.replaceAll(/[\s\u200a]/g, '');

describe('how long ago', () => {
  test('less than 45 seconds has no number', () => {
    expect(relativeTime(ago(44), now, 'zh-CN')).toBeNull();
    expect(relativeTime(ago(-10), now, 'zh-CN')).toBeNull();
  });

  test.each([
    [50, '1分钟前'],
    [3_599, '59分钟前'],
    [3_600, '1小时前'],
    [86_399, '23小时前'],
    [6 * 86_400, '6天前'],
  ])('%i seconds is %s', (seconds, words) => {
    expect(plain(relativeTime(ago(seconds), now, 'zh-CN'))).toBe(words);
  });

  test('the future counts forward, each language in its own words', () => {
    expect(plain(relativeTime(ago(-7_200), now, 'zh-TW'))).toBe('2小時後');
    expect(relativeTime(ago(7_200), now, 'en')).toBe('2 hours ago');
  });

  test('a week and more is a date, with the year where it is another', () => {
    expect(relativeTime(ago(8 * 86_400), now, 'en')).toBe('Mar 2');
    expect(shortDate(new Date('2024-12-24T12:00:00Z'), now, 'en')).toContain('2024');
  });
});

test('durations are told in their largest unit, days only from two on', () => {
  expect(durationWords(59_000, 'en')).toBe('59 seconds');
  expect(durationWords(25 * 3_600_000, 'en')).toBe('25 hours');
  expect(durationWords(48 * 3_600_000, 'en')).toBe('2 days');
  expect(plain(durationWords(-90 * 60_000, 'zh-CN'))).toBe('1小时');
});
