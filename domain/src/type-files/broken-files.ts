import { zipSync } from 'fflate';

/** A file somebody brings, and the rule or the words of the reason that must speak against it. */
export type BrokenFile = [what: string, bytes: Uint8Array, expected: RegExp];

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const open = `<d:definitions xmlns:d="${bpmn}" id="x" targetNamespace="u">`;
const close = '</d:definitions>';
const sound = `${open}<d:process id="p" isExecutable="true"><d:startEvent id="s"/><d:endEvent id="e"/><d:sequenceFlow id="f" sourceRef="s" targetRef="e"/></d:process>${close}`;

const text = (content: string) => Buffer.from(content);
const around = (inner: string) =>
  text(`${open}<d:process id="p" isExecutable="true">${inner}</d:process>${close}`);
const nested = (depth: number, tag = 'd:subProcess') =>
  Array.from({ length: depth }, (_, n) => `<${tag} id="n${n}">`).join('') + `</${tag}>`.repeat(depth);

/** The same drawing cut off everywhere along its length. */
const cut: BrokenFile[] = Array.from({ length: 24 }, (_, n) => {
  const at = Math.floor(((n + 1) * (sound.length - 1)) / 25);
  return [`a drawing cut off at ${at}`, text(sound.slice(0, at)), /xml-well-formed/];
});

const encodings: BrokenFile[] = [
  ['EBCDIC', text('<?xml version="1.0" encoding="IBM037"?><a/>'), /xml-encoding/],
  ['UTF-7', text('<?xml version="1.0" encoding="UTF-7"?><a/>'), /xml-encoding/],
  [
    'an encoding of the language itself',
    text('<?xml version="1.0" encoding="constructor"?><a/>'),
    /xml-encoding/,
  ],
  ['UTF-8 with a half character', Buffer.from([0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80]), /xml-encoding/],
  ['UTF-8 written too long', Buffer.from([0x3c, 0x61, 0x3e, 0xc0, 0xbc]), /xml-encoding/],
  [
    'UTF-16 that says UTF-8',
    Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${sound.slice(0, 90)}`, 'utf16le'),
    /xml-well-formed/,
  ],
  ['UTF-32', Buffer.from([0, 0, 0, 0x3c, 0, 0, 0, 0x61]), /xml-|neither/],
  ['XML 1.1', text(`<?xml version="1.1"?>${sound}`), /xml-encoding/],
];

const entities: BrokenFile[] = [
  ['an entity', '<!DOCTYPE a [<!ENTITY x "y">]>'],
  ['an entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ['an entity from elsewhere', '<!DOCTYPE a [<!ENTITY x PUBLIC "y" "https://attacker.example/">]>'],
  ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd">%x;]>'],
  ['a document type from elsewhere', '<!DOCTYPE a SYSTEM "https://attacker.example/a.dtd">'],
  [
    'a billion laughs',
    `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`,
  ],
].map(([what = '', doctype]): BrokenFile => [what, text(`${doctype}${sound}`), /xml-dtd/]);

const references: BrokenFile[] = [
  '&x;',
  '&#0;',
  '&#xD800;',
  '&#xFFFF;',
  '&#x110000;',
  '&#99999999;',
  '& ',
  '&lt',
].map((reference): BrokenFile => [
  `the reference ${reference}`,
  around(`<d:task id="a" name="${reference}"/>`),
  /xml-well-formed/,
]);

const structure: BrokenFile[] = [
  ['nothing', Buffer.alloc(0), /neither/],
  ['blanks', text(' \n\t '), /neither/],
  ['bytes of chance', Buffer.from(Array.from({ length: 400 }, (_, n) => (n * 7919) % 251)), /neither|xml-/],
  ['a web page', text('<!doctype html><html></html>'), /xml-|neither/],
  ['another XML', text('<html xmlns="http://www.w3.org/1999/xhtml"/>'), /neither/],
  ['BPMN that ends in text', text(`${sound}and more`), /xml-well-formed/],
  ['two drawings in one', text(sound + sound), /xml-well-formed/],
  ['tags that cross', around('<d:task id="a"></d:userTask>'), /xml-well-formed/],
  ['an attribute twice', around('<d:task id="a" id="b"/>'), /xml-well-formed/],
  ['a prefix nobody bound', around('<q:task id="a"/>'), /xml-well-formed/],
  ['a comment that does not end', around('<!-- '), /xml-well-formed/],
  ['a section that does not end', around('<![CDATA[ '), /xml-well-formed/],
  ['a control character', around('<d:task id="a" name="\u0001"/>'), /xml-well-formed/],
  ['the character NUL', around('<d:task id="a" name="\0"/>'), /xml-well-formed/],
  ['steps in steps in steps', around(nested(40)), /xml-nesting/],
  ['ten thousand levels', around(nested(10_000)), /xml-nesting/],
  ['sixty thousand elements', around('<d:x/>'.repeat(60_000)), /xml-size/],
  ['three million bytes', text(`${sound}${' '.repeat(3_000_000)}`), /xml-size/],
  ['an attribute of two million', around(`<d:task id="a" name="${'a'.repeat(2_100_000)}"/>`), /xml-size/],
  [
    '2 001 elements',
    around(Array.from({ length: 2001 }, (_, n) => `<d:task id="t${n}"/>`).join('')),
    /size-limit/,
  ],
  [
    'an id of a megabyte with thousands in it',
    text(`${open}<d:process id="${'p'.repeat(1_000_000)}">${'<d:task/>'.repeat(4000)}</d:process>${close}`),
    /xml-size/,
  ],
  ['thirty thousand comments', around('<!---->\n'.repeat(30_000)), /one-start/],
  ['definitions without a process', text(open + close), /no-process/],
  ['a collaboration alone', text(`${open}<d:collaboration id="c"/>${close}`), /no-process/],
  ['no namespace', text('<definitions><process id="p"/></definitions>'), /neither/],
  ['a namespace that is nearly BPMN', text(sound.replaceAll('20100524', '20100525')), /no-process|neither/],
];

const drawings: BrokenFile[] = [
  ['an id twice', '<d:task id="a"/><d:task id="a"/>', /used twice/],
  ['an id of blanks', '<d:task id=" "/>', /characters that are not allowed/],
  ['an id with a path', '<d:task id="../../etc"/>', /characters that are not allowed/],
  ['an id of markup', '<d:task id="&lt;script&gt;"/>', /characters that are not allowed/],
  ['an id that is a number', '<d:task id="7"/>', /characters that are not allowed/],
  [
    'a flow from nowhere',
    '<d:sequenceFlow id="f" sourceRef="gone" targetRef="gone"/>',
    /refers to something/,
  ],
  [
    'a flow to itself',
    '<d:task id="a"/><d:sequenceFlow id="f" sourceRef="a" targetRef="a"/>',
    /one-start|path-ends/,
  ],
  ['a boundary event of nothing', '<d:boundaryEvent id="b" attachedToRef="gone"/>', /boundary-attached/],
  ['a boundary event of itself', '<d:boundaryEvent id="b" attachedToRef="b"/>', /boundary-attached/],
  ['a complex gateway', '<d:complexGateway id="g"/>', /element-supported/],
  ['an ad-hoc sub-process', '<d:adHocSubProcess id="a"/>', /element-supported/],
  ['a script', '<d:scriptTask id="a" scriptFormat="js"><d:script>x</d:script></d:scriptTask>', /no-script/],
  [
    'two triggers',
    '<d:startEvent id="s"><d:timerEventDefinition/><d:signalEventDefinition/></d:startEvent>',
    /single-trigger/,
  ],
  ['a data object', '<d:dataObject id="o"/>', /element-ignored/],
  ['a receive task that starts', '<d:receiveTask id="r" instantiate="true"/>', /attribute-supported/],
  [
    'names of the language',
    '<d:constructor id="__proto__"/><d:task id="toString"/>',
    /one-start|cannot read/,
  ],
  ['an element nobody knows', '<d:magicTask id="m"/>', /cannot read/],
  ['no start', '<d:endEvent id="e"/>', /one-start/],
  ['two starts', '<d:startEvent id="a"/><d:startEvent id="b"/>', /one-start/],
  [
    'no end',
    '<d:startEvent id="s"/><d:task id="a"/><d:sequenceFlow id="f" sourceRef="s" targetRef="a"/>',
    /path-ends|plain-task/,
  ],
].map(([what, inner, expected]): BrokenFile => [String(what), around(String(inner)), expected as RegExp]);

const engines: BrokenFile[] = [
  ['http://flowable.org/bpmn', 'class="x"', /run code/],
  ['http://activiti.org/bpmn', 'delegateExpression="${x}"', /run code/],
  ['http://flowable.org/bpmn', 'skipExpression="${x}"', /skipping a step/],
  ['http://camunda.org/schema/zeebe/1.0', 'assignee="x"', /no equivalent/],
  ['http://www.jboss.org/drools', 'taskName="x"', /no equivalent/],
].map(([namespace, attribute, expected]): BrokenFile => [
  `${String(attribute)} of ${String(namespace)}`,
  around(`<d:userTask id="a" xmlns:z="${String(namespace)}" z:${String(attribute)}/>`),
  expected as RegExp,
]);

const forms: BrokenFile[] = [
  ['JSON cut off', '{"components":[', /no JSON/],
  ['a form that is a list', '{}[]', /no JSON/],
  ['a form without components', '{"id":"a"}', /form-not-a-form/],
  ['components that are a word', '{"components":"x"}', /form-not-a-form/],
  ['half a character', '{"id":"a","components":[{"label":"\\ud800"}]}', /half a character/],
  ['the character NUL in a form', '{"id":"a","components":[{"label":"\\u0000"}]}', /half a character/],
  ['a thousand levels', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`, /nested deeper/],
  ['a hundred thousand levels', `{"a":${'['.repeat(100_000)}`, /no JSON/],
  [
    'a component nobody knows',
    '{"id":"a","components":[{"type":"magic","key":"k"}]}',
    /form-component-unknown/,
  ],
  [
    'a page in the form',
    '{"id":"a","components":[{"type":"iframe","url":"https://x.example"}]}',
    /form-component-unsafe/,
  ],
  [
    'a key that reaches a prototype',
    '{"id":"a","components":[{"type":"textfield","key":"__proto__.x"}]}',
    /form-/,
  ],
  [
    'a key twice',
    '{"id":"a","components":[{"type":"textfield","key":"k"},{"type":"number","key":"k"}]}',
    /form-key-twice/,
  ],
  ['a form of a later editor', '{"id":"a","schemaVersion":99,"components":[]}', /form-version-newer/],
  [
    'a form of Flowable with a field nobody knows',
    '{"key":"a","fields":[{"id":"x","type":"geo"}]}',
    /no such kind of field/,
  ],
].map(([what, content, expected]): BrokenFile => [String(what), text(String(content)), expected as RegExp]);

const dmn = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const decisions: BrokenFile[] = [
  ['DMN cut off', `<definitions xmlns="${dmn}"><decision id="d">`, /xml-well-formed/],
  ['DMN with a document type', `<!DOCTYPE a><definitions xmlns="${dmn}"/>`, /xml-dtd/],
  [
    'DMN in another language',
    `<definitions xmlns="${dmn}" id="x" name="x" namespace="u" expressionLanguage="groovy"><decision id="d"><literalExpression><text>x</text></literalExpression></decision></definitions>`,
    /decision-/,
  ],
].map(([what, content, expected]): BrokenFile => [String(what), text(String(content)), expected as RegExp]);

const bundles: BrokenFile[] = [
  ['a zip of nothing', zipSync({}), /manifest|whole bundle/],
  ['a zip of something else', zipSync({ 'word/document.xml': text('<a/>') }), /name that cannot be used/],
  ['a zip without a manifest', zipSync({ 'a.bpmn': text(sound) }), /manifest/],
  ['a manifest of somebody else', zipSync({ 'manifest.json': text('{"product":"other"}') }), /manifest/],
  [
    'a manifest of a later release',
    zipSync({ 'manifest.json': text('{"product":"baton","format":2}') }),
    /newer release/,
  ],
  ['a bomb', zipSync({ 'a.bpmn': new Uint8Array(40_000_000) }), /too many or too big/],
  [
    'a thousand files',
    zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, Buffer.alloc(1)]))),
    /too many/,
  ],
  ['the head of a zip', Buffer.from('504b0304', 'hex'), /whole bundle/],
  [
    'the end of a zip alone',
    Buffer.from(`504b0506${'ff'.repeat(18)}`, 'hex'),
    /whole bundle|name that cannot/,
  ],
];

/** Files that are broken, or ask for what is not possible; each is answered with its reason. */
export const brokenFiles: BrokenFile[] = [
  ...cut,
  ...encodings,
  ...entities,
  ...references,
  ...structure,
  ...drawings,
  ...engines,
  ...forms,
  ...decisions,
  ...bundles,
];
