/// <reference lib="dom" />
import { getTypeDraft, saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { importDrawing } from '@baton/domain/process';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { between, bundleOf, draw } from '../../domain/src/process/rules/examples/draw.ts';
import { phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { patience } from './ticket-view.ts';
import { wearTheme } from './wear-theme.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

/** Of this run: a platform that goes on living knows the types of earlier ones. */
const key = `walked-${Date.now().toString(36).slice(-5)}`;

/** Two branches of which one is taken, and a join that waits for both. */
const middle =
  draw.userTask('fill') +
  draw.flow('fill', 'choose') +
  draw.gateway('choose', 'default="choose_check"') +
  draw.flow('choose', 'buy', draw.when('${urgent}')) +
  draw.userTask('buy') +
  draw.flow('choose', 'check') +
  draw.userTask('check') +
  draw.flow('buy', 'join') +
  draw.flow('check', 'join') +
  draw.gateway('join', '', 'parallelGateway');

const names = { fill: '填写', buy: '采购', check: '审核' };

beforeAll(async () => {
  const { bpmn, forms } = bundleOf({ process: between('fill', middle, 'join') });
  const { text } = await importDrawing(bpmn.fileName, Buffer.from(bpmn.xml));
  const named = Object.entries(names).reduce(
    (drawn, [id, name]) => drawn.replace(`name="${id}"`, `name="${name}"`),
    text.replaceAll('"sample"', `"${key}"`),
  );
  const { client } = await person('he');
  const declaration = { key, prefix: 'WLK', name: { 'zh-CN': '走法' } };
  await client.call(saveTypeDraft, {
    params: { key },
    body: {
      ...{ revision: 0, publishedVersion: null, decisions: [], declaration },
      bpmn: named,
      forms: forms.map(({ schema }) => schema as Record<string, unknown>),
    },
  });
});

const findings = (page: Page) => page.getByRole('region', { name: '检查结果' });
const stuck = (page: Page) =>
  findings(page)
    .getByRole('button', { name: /点击查看走到这里的走法/ })
    .first();
const marked = (page: Page) =>
  page
    .locator('.drawing-editor .djs-element.on-path')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-element-id')));
const told = (page: Page) => page.getByRole('status').filter({ hasText: '走到这里' });

async function open(page: Page): Promise<void> {
  await page.locator('.drawing-editor g.djs-element[data-element-id="join"]').waitFor(patience);
  await stuck(page).waitFor(patience);
}

it('shows the way to what a finding is about, on the drawing and in words', async () => {
  // given a drawing whose join waits for a branch that is not taken
  const he = await at('he');
  await he.visit(`/design/${key}`);
  await open(he.page);
  const before = (await (await person('he')).client.call(getTypeDraft, { params: { key } })).bpmn;

  // when the finding is chosen
  await stuck(he.page).click();

  // then elements and flows are marked, and what has no name is told by what stands around it
  await told(he.page).waitFor(patience);
  const words = await told(he.page).innerText();
  expect(words).toMatch(/→ 填写 → ‘填写’之后的网关 → (?:采购|审核) → ‘(?:采购|审核)’之后的网关/);
  const path = await marked(he.page);
  expect(path).toEqual(expect.arrayContaining(['start', 'choose', 'join']));
  expect(path.some((id) => id?.startsWith('choose_'))).toBe(true);
  const line = he.page.locator('.drawing-editor .djs-connection.on-path .djs-visual path').first();
  expect(await line.evaluate((drawn) => getComputedStyle(drawn).strokeWidth)).toBe('2px');
  await takePicture(he.page, 'path-01-shown');
  expect(await accessibilityFaults(he.page)).toEqual([]);

  // and Escape or a click into the drawing takes it away, which changes nothing of the draft
  await he.page.keyboard.press('Escape');
  await expect.poll(() => marked(he.page), patience).toEqual([]);
  expect(await told(he.page).count()).toBe(0);
  await stuck(he.page).click();
  await expect.poll(async () => (await marked(he.page)).length, patience).toBe(path.length);
  await he.page.locator('.drawing-editor .djs-element[data-element-id="buy"] .djs-hit').first().click();
  await expect.poll(() => marked(he.page), patience).toEqual([]);
  const after = await (await person('he')).client.call(getTypeDraft, { params: { key } });
  expect(after).toMatchObject({ revision: 1, bpmn: before });
});

it('does so on a phone, in the dark', async () => {
  const he = await at('he', phone);
  await he.visit(`/design/${key}`);
  await open(he.page);
  await wearTheme(he.page, 'dark');
  await stuck(he.page).click();
  await told(he.page).waitFor(patience);
  await takePicture(he.page, 'path-02-phone');
  await he.page.getByRole('button', { name: '不再显示走法' }).click();
  await expect.poll(() => marked(he.page), patience).toEqual([]);
});
