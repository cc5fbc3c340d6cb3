import { describe, expect, test } from 'vitest';
import { rewrittenByEditor } from '../parse-bpmn.ts';
import { canonicalXml } from '../xml/canonical-xml.ts';
import { namespaces } from '../xml/xml-element.ts';
import { importDrawing } from './import-drawing.ts';
import { legalizeIds } from './legal-ids.ts';

const head =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:flowable="http://flowable.org/bpmn" xmlns:other="urn:other" id="d" targetNamespace="urn:t">';
const picture =
  '<bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="p"><bpmndi:BPMNShape id="a_di" bpmnElement="a"><dc:Bounds x="10" y="10" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>';
const drawn = (process: string, beside = '', diagram = picture) =>
  `${head}<process id="p" isExecutable="true">${process}</process>${beside}${diagram}</definitions>`;

async function imported(text: string | Uint8Array) {
  const { text: taken, items } = await importDrawing(
    'a.bpmn',
    typeof text === 'string' ? Buffer.from(text) : text,
  );
  return {
    taken,
    said: items.map(({ outcome, elementId, what }) => `${outcome} ${elementId} ${what}`),
    items,
  };
}

/** The editor would write back all of it. */
async function expectKept(text: string): Promise<void> {
  const lines = (xml: string) => canonicalXml(xml).map((line) => line.text);
  expect(lines((await rewrittenByEditor(text)) ?? '')).toEqual(lines(text));
}

test('a file the editor keeps comes through to the letter', async () => {
  const text = `<?xml version='1.0' encoding="utf-8" ?>\n${drawn('<task\n  name="&#20013;"  id="a" startQuantity="1"/>')}`;
  expect(await imported(text)).toMatchObject({ taken: text, said: [] });
});

test('blanks around an equals sign, which the editor stumbles over, cost nothing', async () => {
  const { taken, said } = await imported(drawn('<task id="a" name = "x &lt; y"/>'));
  expect(said).toEqual([]);
  expect(taken).toContain('<task id="a" name="x &lt; y"/>');
});

describe('what is no element', () => {
  test('comments stay, with the place they stand at; sections of text and instructions are named', async () => {
    const text = drawn(
      '<!-- why --><task id="a"><documentation><![CDATA[a < b]]></documentation></task><?do it?>',
    );
    const { taken, said } = await imported(text);
    expect(taken).toBe(text);
    expect(said).toEqual(['taken p <!-- why -->', 'dropped p <?do it?>', 'translated a <![CDATA[ ]]> × 1']);
  });

  test('what looks like one inside another is not counted', async () => {
    const { said } = await imported(drawn('<task id="a"/><!-- <![CDATA[ x --><!-- <?y?> -->'));
    expect(said).toEqual(['taken p <!-- <![CDATA[ x -->', 'taken p <!-- <?y?> -->']);
  });
});

describe('encodings', () => {
  test.each<[string, Uint8Array]>([
    [
      'iso-8859-1',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${drawn('<task id="a" name="ä"/>')}`, 'latin1'),
    ],
    [
      'windows-1252',
      Buffer.from(
        `<?xml version="1.0" encoding="windows-1252"?>${drawn('<task id="a" name="ä"/>')}`,
        'latin1',
      ),
    ],
    [
      'utf-16le',
      Buffer.from(
        `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${drawn('<task id="a" name="ä"/>')}`,
        'utf16le',
      ),
    ],
    [
      'gb18030',
      Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="gb18030"?>${head}<process id="p"><task id="a" name="`),
        Buffer.from([0xd6, 0xd0]),
        Buffer.from(`"/></process>${picture}</definitions>`),
      ]),
    ],
  ])('%s becomes UTF-8 and is named', async (encoding, bytes) => {
    const { taken, said } = await imported(bytes);
    expect(said).toEqual([`translated null ${encoding}`]);
    expect(taken).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect(taken).toMatch(/name="[ä中]"/);
  });

  test.each([
    ['one nobody writes', Buffer.from('<?xml version="1.0" encoding="IBM037"?><a/>')],
    ['bytes that are not in it', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c])],
  ])('%s is refused', async (_what, bytes) => {
    await expect(importDrawing('a.bpmn', bytes)).rejects.toMatchObject({ code: 'xml-encoding' });
  });
});

test('ids that are none, or stand twice, become some, and who refers to them follows', async () => {
  const process =
    '<startEvent id="s t"><outgoing>1f</outgoing></startEvent><sequenceFlow id="1f" sourceRef="s t" targetRef="a"/><task id="a" name="s t"><incoming>1f</incoming></task><task id="a"/>';
  const { taken, said } = await imported(drawn(process));
  expect(said).toEqual(['translated s t id="s t"', 'translated 1f id="1f"', 'translated a id="a"']);
  expect(taken).toContain('<outgoing>_1f</outgoing>');
  expect(taken).toContain('<sequenceFlow id="_1f" sourceRef="s_t" targetRef="a"/>');
  expect(taken).toContain('<task id="a" name="s t"><incoming>_1f</incoming></task><task id="a_2"/>');
  await expectKept(taken);
});

describe('what other tools put among BPMN', () => {
  test('goes into the extensions of its element, with the bindings it needs', async () => {
    const { taken, said } = await imported(
      drawn(
        '<task id="a"><documentation>d</documentation><other:note deep="1"><other:x/></other:note></task>',
      ),
    );
    expect(said).toEqual(['translated a <other:note>']);
    expect(taken).toContain(
      '<task id="a"><documentation>d</documentation><extensionElements><other:note xmlns:other="urn:other" deep="1"><other:x/></other:note></extensionElements></task>',
    );
    await expectKept(taken);
  });

  test('goes behind the extensions that are there', async () => {
    const { taken } = await imported(
      drawn('<task id="a"><other:b/><extensionElements><other:a/></extensionElements><other:c/></task>'),
    );
    expect(taken.replace(/\s+/g, '')).toContain(
      '<extensionElements><other:a/><other:bxmlns:other="urn:other"/><other:cxmlns:other="urn:other"/></extensionElements>',
    );
    await expectKept(taken);
  });
});

test('what refers to nothing, or cannot be read, is taken out and named', async () => {
  const { taken, said } = await imported(
    drawn(
      '<task id="a"><incoming>gone</incoming></task><messageless id="m"/>',
      '<message id="m2" itemRef="none"/>',
    ),
  );
  expect(said.sort()).toEqual([
    'dropped a <incoming>',
    'dropped m <messageless>',
    'dropped m2 itemRef="none"',
  ]);
  await expectKept(taken);
});

describe('a drawing without a diagram', () => {
  const flow =
    '<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><task id="a"/><textAnnotation id="n"><text>x</text></textAnnotation><association id="l" sourceRef="n" targetRef="a"/><group id="g"/>';

  test('is laid out, notes with their lines as well; what finds no place is named', async () => {
    const { taken, said } = await imported(drawn(flow, '', ''));
    expect(said).toEqual(['translated p <BPMNDiagram>', 'taken g <group>']);
    for (const id of ['s', 'f', 'a', 'n', 'l']) expect(taken).toContain(`bpmnElement="${id}"`);
    await expectKept(taken);
  });

  test('an empty diagram counts as none', async () => {
    const empty =
      '<bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="p"/></bpmndi:BPMNDiagram>';
    const { taken, said } = await imported(drawn(flow, '', empty));
    expect(said[0]).toBe('translated p <BPMNDiagram>');
    expect(taken.match(/<bpmndi:BPMNDiagram/g)).toHaveLength(1);
  });

  test('that cannot be laid out is named as such', async () => {
    const { taken, items } = await imported(drawn('', '', ''));
    expect(taken).toBe(drawn('', '', ''));
    expect(items.map(({ reason }) => reason.en)).toEqual([expect.stringContaining('could not be laid out')]);
  });
});

test('one id for thousands of elements is made thousands of ids in no time', () => {
  const text = `<d:definitions xmlns:d="${namespaces.bpmn}">${'<d:task id="a"/>'.repeat(20_000)}</d:definitions>`;
  const before = performance.now();
  const { items, text: legal } = legalizeIds({ file: 'a.bpmn', text, items: [] });
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(items).toHaveLength(19_999);
  expect(legal).toContain('<d:task id="a_20000"/></d:definitions>');
});
