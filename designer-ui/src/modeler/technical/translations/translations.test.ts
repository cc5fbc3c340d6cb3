import { parseSync } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedTexts } from '../../translations/asked-texts.ts';
import type { AskedTexts } from '../../translations/asked-texts.ts';
import { shippedPanel } from './shipped-panel.ts';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

/** Where a text is asked for that stands elsewhere: of the header, which is hidden, and of listeners. */
const elsewhere = [
  /^translate\(template\.name\)/,
  /^translate\(concreteType\./,
  /^translate\(EVENT_TO_LABEL\[event\]\)/,
  /^translate\(IMPLEMENTATION_TYPE_TO_LABEL\[implementationType\]\)/,
  /^translate\(label\)/,
];
/** What the table of events has, whose keys are among what is asked for already. */
const events = ['Start', 'End', 'Take', 'Create', 'Assignment', 'Complete', 'Delete', 'Update', 'Timeout'];
/** Proper names. */
const alike = ['ID', 'BPMN', 'CMMN', 'DMN'];
let code = '';
let found: AskedTexts = { texts: [], unread: [] };
let asked = new Set<string>();

beforeAll(async () => {
  code = await shippedPanel();
  found = askedTexts(parseSync('panel.js', code).program);
  asked = new Set([...found.texts, ...events]);
}, 30_000);

describe('what the installed panel asks to have translated', () => {
  it('is looked for in all it is made of, and in nothing for another engine', () => {
    const samples = ['Toggle section', 'ID must be unique.', 'Execution listeners', 'Retry time cycle'];
    expect([...asked]).toEqual(expect.arrayContaining(samples));
    expect(asked.size).toBeGreaterThan(200);
    expect(code.match(/['"]zeebe:\w+/g)).toEqual(['"zeebe:modelerTemplateIcon']);
  });

  it('can be read from its files, but where it stands elsewhere', () => {
    const calls = found.unread.map((offset) => code.slice(offset, offset + 80));
    expect(calls.filter((call) => !elsewhere.some((known) => known.test(call)))).toEqual([]);
    expect(elsewhere.filter((known) => !calls.some((call) => known.test(call)))).toEqual([]);
    const table = /EVENT_TO_LABEL = \{([^}]*)\}/.exec(code)?.[1] ?? '';
    expect([...table.matchAll(/: ["'](\w+)["']/g)].map(([, word]) => word)).toEqual(events);
  });
});

describe.each(Object.entries({ 'zh-CN': zhCN, 'zh-TW': zhTW }))('%s', (_language, texts) => {
  it('has every text the panel asks for', () => {
    expect([...asked].filter((text) => !(text in texts) && !alike.includes(text))).toEqual([]);
  });

  it('has no text nobody asks for', () => {
    expect(Object.keys(texts).filter((text) => !asked.has(text))).toEqual([]);
  });

  it('says something else than the English, with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
    for (const [english, text] of Object.entries(texts)) {
      expect.soft(text).toMatch(/\p{Script=Han}/u);
      expect.soft([english, gaps(text)]).toEqual([english, gaps(english)]);
    }
  });
});
