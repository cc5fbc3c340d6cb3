import { templates } from '@baton/bpmn-templates';
import { canonicalXml, compareLines, importDrawing } from '@baton/domain/process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { foreignModels, foreignModelsMissing } from '../support/foreign-models.ts';
import { openEditorPage, roundTrip } from '../support/open-editor-page.ts';
import { flowableDrawing } from './flowable-drawing.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await openEditorPage(browser);
});

afterAll(() => browser.close());

const name = 'renamed here';

type Line = ReturnType<typeof canonicalXml>[number];
/** What is another in a drawing after one element of it was renamed in the editor, and is not that element's name or label. */
async function changedBeside(drawing: string): Promise<string[]> {
  const { xml, renamed } = await roundTrip(page, drawing, name);
  const [before, after] = [canonicalXml(drawing), canonicalXml(xml)];
  /** Whether something stands in the label of what was renamed. */
  const inLabel = ({ element }: Line) => {
    for (let at: Line['element'] | null = element; at; at = at.parent) {
      const shown = at.parent?.attributes.find(({ name: each }) => each === 'bpmnElement')?.value;
      if (at.name === 'BPMNLabel' && shown === renamed) return true;
    }
    return false;
  };
  const { lost, added } = compareLines(before, after);
  const names = before
    .concat(after)
    .filter(({ text }) => text.includes(`[${renamed}]@name=`))
    .map(({ attribute }) => attribute?.value ?? '');
  // Our editor keeps the name in the main language, a property, together with the name itself.
  const kept = (text: string) =>
    text.includes(`[${renamed}]/`) && names.some((each) => text.endsWith(`property@value=${each}`));
  const edited = (line: Line) => line.text.includes(`[${renamed}]@name=`) || kept(line.text) || inLabel(line);
  expect(after.some(({ attribute }) => attribute?.value === name)).toBe(renamed !== null);
  const comments = (text: string) => (text.match(/<!--[\s\S]*?-->/g) ?? []).sort();
  expect(comments(xml)).toEqual(comments(drawing));
  return [...lost, ...added].filter((line) => !edited(line)).map(({ text }) => text);
}

test.each([
  ...templates().map(({ key, files }) => [key, files.bpmn]),
  ['a drawing of Flowable', flowableDrawing],
])('%s is another only where it was edited', async (_what, drawing) => {
  const { text } = await importDrawing('a.bpmn', Buffer.from(drawing ?? ''));
  expect(await changedBeside(text)).toEqual([]);
});

test('the drawings of other tools are others only where they were edited', async (context) => {
  context.skip(foreignModelsMissing !== null, foreignModelsMissing ?? '');
  const models = foreignModels(/\.(?:bpmn|xml)$/);
  const changed: Record<string, string[]> = {};
  for (const { path, bytes } of models) {
    const { text } = await importDrawing(path, bytes);
    const beside = await changedBeside(text);
    if (beside.length > 0) changed[path] = beside;
  }
  expect(changed).toEqual({});
  expect(models).toHaveLength(92);
}, 180_000);
