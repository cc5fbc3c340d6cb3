import { expect, test } from 'vitest';
import { deskType } from '../../../tests/support/desk-type.ts';
import { titleProcess } from './title-process.ts';

const nameOf = (text: string) => /<bpmn:process [^>]*\bname="([^"]*)"/.exec(text)?.[1];
const ownNames = (text: string) => {
  const [, own = ''] = /<bpmn:process [^>]*>([\s\S]*?)<bpmn:startEvent/.exec(text) ?? [];
  return [...own.matchAll(/property name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
};

test('a process is called otherwise in every language, and nothing else changes', () => {
  const { bpmn } = deskType('desk');
  const titled = titleProcess(bpmn, { 'zh-CN': '窗口 "A"', 'zh-TW': '窗口', en: 'Counter & more' });
  expect(nameOf(titled)).toBe('Counter &amp; more');
  expect(ownNames(titled)).toEqual([
    ['mainLanguage', 'en'],
    ['nameZhCN', '窗口 &quot;A&quot;'],
    ['nameZhTW', '窗口'],
    ['nameEn', 'Counter &amp; more'],
  ]);
  const [behind, before] = [titled, bpmn].map((text) => text.slice(text.indexOf('<bpmn:startEvent')));
  expect(behind).toBe(before);
});

test('a language without a name keeps none of what was copied', () => {
  const titled = titleProcess(deskType('desk').bpmn, { 'zh-CN': '窗口' });
  expect(nameOf(titled)).toBe('窗口');
  expect(ownNames(titled)).toEqual([
    ['mainLanguage', 'en'],
    ['nameZhCN', '窗口'],
  ]);
});

test('a bare process gets its names, and a file without one stays as it is', () => {
  const bare =
    '<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL"><d:process id="p"/></d:definitions>';
  const titled = titleProcess(bare, { 'zh-CN': '甲', en: 'A' });
  expect(titled.match(/<d:extensionElements>/g)).toHaveLength(1);
  expect(titled).toContain('name="nameZhCN" value="甲"');
  expect(titled).toContain('name="nameEn" value="A"');
  const none = bare.replace('<d:process id="p"/>', '');
  expect(titleProcess(none, { en: 'A' })).toBe(none);
});
