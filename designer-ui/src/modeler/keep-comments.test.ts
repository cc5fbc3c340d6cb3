import { expect, test } from 'vitest';
import { commentsOf, putBackComments } from './keep-comments.ts';

const moved = (before: string, after: string) => putBackComments(after, commentsOf(before));

test('a comment comes back in front of its element, wherever that is now', () => {
  const before = '<d id="d"><!-- one --><!-- two -->\n<a id="a"/><b id="b"/></d>';
  expect(moved(before, '<d id="d">\n  <b id="b" />\n  <a id="a" />\n</d>')).toBe(
    '<d id="d">\n  <b id="b" />\n  <!-- one -->\n  <!-- two -->\n  <a id="a" />\n</d>',
  );
});

test('one in front of nothing comes back inside the element around it', () => {
  const before = '<d id="d"><p id="p"><x/><!-- end --></p></d>';
  expect(moved(before, '<d id="d">\n  <p id="p">\n    <x />\n  </p>\n</d>')).toBe(
    '<d id="d">\n  <p id="p">\n  <!-- end -->\n    <x />\n  </p>\n</d>',
  );
  expect(moved(before, '<d id="d">\n  <p id="p" />\n</d>')).toContain('<!-- end -->\n  <p id="p" />');
});

test('comments around the root stay outside or come inside, and none is doubled by a second save', () => {
  const before = '<?xml version="1.0"?><!-- head --><d id="d"><a id="a"/></d><!-- tail -->';
  const once = moved(before, '<?xml version="1.0"?>\n<d id="d">\n  <a id="a" />\n</d>\n');
  expect(once).toBe(
    '<?xml version="1.0"?>\n<!-- head -->\n<d id="d">\n<!-- tail -->\n  <a id="a" />\n</d>\n',
  );
  expect(commentsOf(moved(once, '<d id="d"><a id="a" /></d>')).map(({ text }) => text)).toEqual([
    '<!-- head -->',
    '<!-- tail -->',
  ]);
});

test('goes with its element', () => {
  expect(moved('<d id="d"><p id="p"><!-- x --><a id="a"/></p></d>', '<d id="d" />')).toBe('<d id="d" />');
});

test('what looks like a comment is none: in sections of text and in values', () => {
  const before =
    '<d id="d"><a id="a" name="<!-- 1 -->>"/><t><![CDATA[<!-- 2 -->]]></t><?x <!-- 3 -->?></d>'.replace(
      '"<!--',
      '"&lt;!--',
    );
  expect(commentsOf(before)).toEqual([]);
});

test('tags inside a comment are no elements', () => {
  expect(commentsOf('<d id="d"><!-- <a id="x"> --><a id="a"/></d>')).toEqual([
    { text: '<!-- <a id="x"> -->', before: 'a', within: 'd' },
  ]);
});
