import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { askedTexts } from '../../modeler/translations/asked-texts.ts';
import { importedFiles } from '../../modeler/translations/imported-files.ts';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

const files = importedFiles(createRequire(import.meta.url).resolve('dmn-js/lib/Modeler'));
const found = files.map(({ path, program }) => ({ path, ...askedTexts(program) }));

/** Where a text is asked for that stands elsewhere, and how often: what they may ask for is listed below. */
const elsewhere: Record<string, number> = {
  'drill-down/DrillDown.js': 1,
  'definition-properties/DefinitionPropertiesEdit.js': 1,
  'type-ref-dropdown/TypeRefDropdown.js': 1,
  'hit-policy/components/HitPolicy.js': 1,
  'editor/components/OutputCell.js': 1,
  'editor/components/InputCell.js': 1,
  'type-ref/components/TypeRefCellContextMenu.js': 1,
  'editor/components/EditableHitPolicy.js': 1,
  'simple-date-edit/components/InputDateEdit.js': 2,
  'simple-date-edit/components/OutputDateEdit.js': 1,
  'simple-date-time-edit/components/InputDateTimeEdit.js': 2,
  'simple-date-time-edit/components/OutputDateTimeEdit.js': 1,
  'simple-duration-edit/components/DurationInput.js': 1,
  'simple-time-edit/components/InputTimeEdit.js': 2,
  'simple-time-edit/components/OutputTimeEdit.js': 1,
  'components/LiteralExpressionPropertiesComponent.js': 1,
  'components/LiteralExpressionPropertiesEditorComponent.js': 1,
  'function-definition/components/FormalParametersEditor.js': 1,
  'element-variable/components/ElementVariableEditorComponent.js': 1,
};

/** Sentences that stand where they are made and not where they are asked for. */
const sentence = /(?:explanation:|return|YearMonthDuration:|DayTimeDuration:) '([A-Z][^']* [^']*)'/gi;
const sentences = files
  .filter(({ path }) => /hit-policy|Utils\.js$|IdsUtil\.js$|DurationInput\.js$/.test(path))
  .flatMap(({ path }) => [...readFileSync(path, 'utf8').matchAll(sentence)].map(([, text]) => text ?? ''));

/** The types that are offered, see `openDecisionEditor`. */
const types = ['string', 'number', 'boolean', 'dateTime'];
const asked = new Set([...found.flatMap(({ texts }) => texts), ...sentences, ...types]);

/** Proper names and signs. */
const alike = new Set(['FEEL', 'Java', 'PMML', '-']);

describe('what the installed editor of decisions asks to have translated', () => {
  it('is looked for in all it is made of', () => {
    const samples = ['Add rule', 'View DRD', 'Create decision', 'Collects the values of all matching rules'];
    expect([...asked]).toEqual(expect.arrayContaining([...samples, 'Must match PnYnM']));
    expect(asked.size).toBeGreaterThan(180);
  });

  it('can be read from its files, but where it stands elsewhere', () => {
    const unread = found.filter((file) => file.unread.length > 0);
    const counted = unread.map(({ path, unread: calls }) => [
      path.split('/').slice(-3).join('/'),
      calls.length,
    ]);
    const known = Object.entries(elsewhere);
    for (const [path, calls] of counted) {
      expect.soft([path, known.find(([end]) => String(path).endsWith(end))?.[1]]).toEqual([path, calls]);
    }
    expect(counted).toHaveLength(known.length);
  });
});

describe.each(Object.entries({ 'zh-CN': zhCN, 'zh-TW': zhTW }))('%s', (_language, texts) => {
  it('has every text the editor asks for', () => {
    expect([...asked].filter((text) => !(text in texts) && !alike.has(text))).toEqual([]);
  });

  it('has no text nobody asks for', () => {
    expect(Object.keys(texts).filter((text) => !asked.has(text))).toEqual([]);
  });

  it('says something else than the English, with the same gaps', () => {
    const gaps = (text: string) => [...text.matchAll(/\{[^}]+\}/g)].map(([gap]) => gap).sort();
    for (const [english, text] of Object.entries(texts)) {
      expect.soft(text).toMatch(/\p{Script=Han}/u);
      expect.soft([english, gaps(text)]).toEqual([english, gaps(english)]);
    }
  });
});
