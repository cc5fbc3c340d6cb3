import { afterEach, expect, test } from 'vitest';
import type DmnModeler from 'dmn-js/lib/Modeler';
import { starterDecision } from '../features/design/decisions/starter-decision.ts';
import { openDecisionEditor } from './open-decision-editor.ts';
import { decisionWords } from './translations/decision-words.ts';

let editor: DmnModeler | undefined;
afterEach(() => editor?.destroy());

test('the editor of decisions speaks the language of the app', async () => {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  editor = openDecisionEditor(box, await decisionWords('zh-CN'));
  // Without the diagram of what hangs together, which takes a real browser.
  await editor.importXML(starterDecision({ id: 'car-level', name: '金额分级' }), { open: false });
  const [table] = editor.getViews().filter(({ type }) => type === 'decisionTable');
  if (table) await editor.open(table);
  expect(box.textContent).toContain('命中策略');
  expect(box.textContent).not.toContain('Hit policy');
});
