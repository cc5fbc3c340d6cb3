import { describe, expect, test } from 'vitest';
import { readXml, xmlLimits } from './read-xml.ts';
import { attributeOf } from './xml-element.ts';
import { XmlFault } from './xml-fault.ts';

const faultOf = (text: string) => {
  try {
    readXml(text);
  } catch (fault) {
    if (fault instanceof XmlFault) return `${fault.code}:${fault.line}`;
    throw fault;
  }
  return null;
};

test('reads names, namespaces, attributes, text, lines and offsets', () => {
  const text =
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- c -->\n<a xmlns="urn:a" xmlns:b="urn:b"\n b:x="1 &lt; 2">\n <b:c y=\'&#20013;\n文\'/>t<![CDATA[<&>]]>u</a>\n<?end?>';
  const root = readXml(text);
  const child = root.children[0];
  expect(root).toMatchObject({ name: 'a', namespace: 'urn:a', line: 3, text: '\n t<&>u' });
  expect(root.attributes[2]).toMatchObject({ name: 'x', namespace: 'urn:b', value: '1 < 2' });
  expect(child).toMatchObject({ name: 'c', prefix: 'b', namespace: 'urn:b', line: 5, selfClosing: true });
  expect(child && attributeOf(child, 'y')).toBe('中 文');
  expect(text.slice(child?.start, child?.end)).toBe("<b:c y='&#20013;\n文'/>");
  expect(text.slice(root.closeStart, root.end)).toBe('</a>');
});

describe('refuses', () => {
  test.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-dtd:1'],
    ['a document type behind a comment', '<?xml version="1.0"?>\n<!-- --><!DOCTYPE a><a/>', 'xml-dtd:2'],
    ['a document type inside', '<a><!DOCTYPE b></a>', 'xml-well-formed:1'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'xml-encoding:1'],
    ['an encoding that hides text', "<?xml version='1.0' encoding='IBM037'?><a/>", 'xml-encoding:1'],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'xml-encoding:1'],
    ['a second declaration', '<a/><?xml version="1.0"?>', 'xml-well-formed:1'],
    ['an unknown entity', '<a>\n&nbsp;</a>', 'xml-well-formed:1'],
    ['a forbidden character', '<a>\n\u0000</a>', 'xml-well-formed:2'],
    ['a reference to a forbidden character', '<a>&#0;</a>', 'xml-well-formed:1'],
    ['a reference beyond all characters', '<a>&#x110000;</a>', 'xml-well-formed:1'],
    ['a bare ampersand', '<a b="x & y"/>', 'xml-well-formed:1'],
    ['an attribute twice', '<a b="1" b="2"/>', 'xml-well-formed:1'],
    ['an attribute twice by namespace', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>', 'xml-well-formed:1'],
    ['an unbound prefix', '<p:a/>', 'xml-well-formed:1'],
    ['an unbound attribute prefix', '<a p:b="1"/>', 'xml-well-formed:1'],
    ['a rebound xml prefix', '<a xmlns:xml="urn:x"/>', 'xml-well-formed:1'],
    ['tags that cross', '<a><b></a></b>', 'xml-well-formed:1'],
    ['an open element', '<a><b></b>', 'xml-well-formed:1'],
    ['two roots', '<a/>\n<b/>', 'xml-well-formed:2'],
    ['text behind the root', '<a/>x', 'xml-well-formed:1'],
    ['a comment with two hyphens', '<a><!-- x -- y --></a>', 'xml-well-formed:1'],
    ['an open comment', '<a><!-- ', 'xml-well-formed:1'],
    ['an open CDATA section', '<a><![CDATA[x', 'xml-well-formed:1'],
    ['a CDATA end in text', '<a>]]></a>', 'xml-well-formed:1'],
    ['a value without quotes', '<a b=1/>', 'xml-well-formed:1'],
    ['a tag in a value', '<a b="<c/>"/>', 'xml-well-formed:1'],
    ['attributes without a blank', '<a b="1"c="2"/>', 'xml-well-formed:1'],
    ['an empty text', '', 'xml-well-formed:1'],
    ['a half pair', '<a>\uD800</a>', 'xml-well-formed:1'],
    ['deep nesting', '<a>'.repeat(30) + '</a>'.repeat(30), 'xml-nesting:1'],
    ['too much', `<a>${' '.repeat(xmlLimits.bytes)}</a>`, 'xml-size:1'],
    ['too many elements', `<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`, 'xml-size:1'],
  ])('%s', (_what, text, expected) => {
    expect(faultOf(text)).toBe(expected);
  });
});
