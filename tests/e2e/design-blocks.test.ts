/// <reference lib="dom" />
import { getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { drawByKeys } from './draw-by-keys.ts';
import { beginType, expectSaving, panelOf, select } from './design-steps.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const run = Date.now().toString(36).slice(-5);

it('draws by keys alone: a step added, named, given status and people, connected and saved', async () => {
  // given an analyst in front of a new type
  const key = `keys-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '键盘绘制', key, prefix: 'KEY' });
  const canvas = he.page.locator('.drawing-editor .djs-container > svg');
  await canvas.waitFor(patience);
  await canvas.focus();
  const { press, find, choose, menu } = drawByKeys(he.page);

  // when they go to the decision and append a step to it
  await press('?');
  await he.page.getByRole('dialog', { name: '键盘操作' }).waitFor(patience);
  await takePicture(he.page, 'design-06-keys');
  await press('Escape');
  await canvas.focus();
  const shown = panelOf(he.page).locator('code');
  for (let presses = 0; presses < 20 && (await shown.first().textContent()) !== 'decide'; presses++) {
    await press(']');
  }
  await press('a');
  await menu.waitFor(patience);
  await takePicture(he.page, 'design-07-append');
  await find('由人办理');
  await menu.locator('.entry.selected').filter({ hasText: '步骤' }).waitFor(patience);
  await press('Enter');
  await panelOf(he.page).getByText('step', { exact: true }).waitFor(patience);

  // and connect it to the end
  await canvas.focus();
  await press('c');
  await menu.waitFor(patience);
  // So few need no search.
  const end = menu.locator('.entry.selected').filter({ hasText: '已办结' });
  for (let presses = 0; presses < 6 && !(await end.isVisible()); presses++) await press('ArrowDown');
  await end.waitFor(patience);
  await press('Enter');

  // and name it and give it status and people in the panel
  await press('Enter');
  await expect.poll(() => he.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await press('ControlOrMeta+a');
  await he.page.keyboard.type('复核');
  await press('Tab', 'Tab', 'Tab');
  await choose('待转');
  await press('Tab', 'Tab', 'Tab');
  await choose('工单的团队');
  await he.page.keyboard.press('ControlOrMeta+s');
  await expectSaving(he.page, '已保存');
  await takePicture(he.page, 'design-08-by-keys');

  // then it is saved as they said
  const { client } = await person('he');
  const stored = async () => (await client.call(getTypeDraft, { params: { key } })).bpmn;
  const drawn = async () =>
    /<bpmn:userTask id="step" name="复核"[^]*?<\/bpmn:userTask>/.exec(await stored())?.[0];
  // What was said last may still be on its way.
  await expect.poll(drawn, patience).toContain('name="assignment" value="ticketTeam"');
  expect(await drawn()).toContain('name="ticketStatus" value="awaiting_transfer"');
  expect(await stored()).toMatch(/sourceRef="step" targetRef="resolved"/);
  expect(await accessibilityFaults(he.page)).toEqual([]);
});

it('puts a block into the drawing from menu and palette, and takes it back in one step', async () => {
  const key = `blocks-${run}`;
  const he = await at('he');
  await he.visit('/design');
  await beginType(he.page, { name: '采购申请', key, prefix: 'PUR' });
  await select(he.page, 'handle');
  await he.page.locator('.djs-context-pad [data-action="append-block"]').click();
  await he.page.locator('.djs-popup').getByText('会签', { exact: true }).click();
  await panelOf(he.page).getByText('choosePeople', { exact: true }).waitFor(patience);
  await he.page.getByRole('button', { name: '显示全图' }).click();
  await takePicture(he.page, 'design-09-countersign');
  await expectSaving(he.page, '已保存');
  const stored = (await (await person('he')).client.call(getTypeDraft, { params: { key } })).bpmn;
  // Behind the button that agrees, and what came behind that comes behind the block.
  expect(stored).toMatch(/id="decide_resolved"[^>]* targetRef="choosePeople"/);
  expect(stored).toMatch(/sourceRef="countersignResult" targetRef="resolved"/);
  await he.page.getByRole('button', { name: '撤销' }).click();
  await he.page.locator('[data-element-id="countersign"]').waitFor({ state: 'detached', ...patience });
  await he.page.locator('.djs-palette [data-action="block-askRequester"]').click();
  await he.page.mouse.move(700, 620);
  await he.page.mouse.click(700, 620);
  await he.page.locator('[data-element-id="answer"]').first().waitFor(patience);
  await he.page.locator('.djs-drag-group').waitFor({ state: 'detached', ...patience });
  await takePicture(he.page, 'design-10-palette');
});
