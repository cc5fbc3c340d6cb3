/// <reference lib="dom" />
import { readSignature } from '@baton/contract/forms/custom-fields/signature';
import { saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { publishTicketType } from '@baton/contract/http/ticket-types';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { deskType } from '../support/desk-type.ts';
import { demoPeople } from '../support/people.ts';
import { accessibilityFaults } from './accessibility.ts';
import { openTab } from './design-steps.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import type { Guest } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, claim, openTab as openTicketTab, patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const key = `signing-${Date.now()}`;

const texts = (zhCN: string, zhTW: string, en: string) => ({
  ...{ label: zhCN, properties: { labelZhCN: zhCN, labelZhTW: zhTW, labelEn: en } },
});

/** The desk with a rating and a signature on the form of its step. */
function signingType() {
  const { key: _key, ...bundle } = deskType(key);
  const handle = bundle.forms[1] as { components: object[] };
  handle.components.push(
    { type: 'rating', id: 'stars', key: 'stars', scale: 5, ...texts('服务评分', '服務評分', 'Service') },
    {
      ...{ type: 'signature', id: 'hand', key: 'hand', validate: { required: true } },
      ...texts('验收签名', '驗收簽名', 'Acceptance'),
      description: '由验收人亲自签名',
    },
  );
  return bundle;
}

beforeAll(async () => {
  await (await person('admin')).client.call(publishTicketType, { params: { key }, body: signingType() });
});

async function claimed(guest: Guest): Promise<string> {
  const { number } = await (await person('guo')).submit(key, { request: { title: '验收三台打印机' } });
  await (await person(guest.username)).taskAt(number, 'handle');
  await guest.visitTicket(number);
  await claim(guest);
  return number;
}

async function takePictures({ page }: Guest, name: string): Promise<void> {
  await takePicture(page, `sign-and-rate-${name}`);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await takePicture(page, `sign-and-rate-${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A signature drawn with the pen, from left to right. */
async function draw(page: Page): Promise<void> {
  const pad = page.locator('.form-signature-pad svg');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad.');
  for (const row of [0.35, 0.6]) {
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * row);
    await page.mouse.down();
    for (let step = 1; step <= 24; step++) {
      const wave = Math.sin(step * 0.9) * box.height * 0.16;
      await page.mouse.move(box.x + box.width * (0.2 + step * 0.025), box.y + box.height * row + wave);
    }
    await page.mouse.up();
  }
}

it('rates by the keyboard, signs with the pen, and both are read afterwards with who signed when', async () => {
  const lin = await at('lin');
  const number = await claimed(lin);
  const form = lin.page.locator('.form-view').filter({ visible: true });
  const rating = form.getByRole('radiogroup', { name: '服务评分' });

  // when it is sent without the signature, the field says so
  await chooseOutcome(lin, 'approve');
  await form.getByText('必填').first().waitFor(patience);

  // when it is filled in
  await rating.getByRole('radio').first().focus();
  await lin.page.keyboard.press('Space');
  for (let point = 1; point < 4; point++) await lin.page.keyboard.press('ArrowRight');
  await rating.getByText('4 分，满分 5 分').waitFor(patience);
  await draw(lin.page);
  await form.getByRole('img', { name: '手写签名' }).waitFor(patience);
  expect(await accessibilityFaults(lin.page)).toEqual([]);
  await takePictures(lin, '01-form');
  await chooseOutcome(lin, 'approve');

  // then the ticket shows both, to others too
  const admin = await at('admin');
  await admin.visitTicket(number);
  await admin.page.getByRole('img', { name: '手写签名' }).first().waitFor(patience);
  await admin.page
    .getByText(/林曉 签于/)
    .first()
    .waitFor(patience);
  await takePictures(admin, '02-read');
  const { data } = await (await person('admin')).ticket(number);
  expect(data['stars']).toBe(4);
  expect(readSignature(data['hand'])).toMatchObject({ mark: { kind: 'drawn' }, signed: { name: '林曉' } });

  // and so does the history
  await openTicketTab(admin.page, '历史');
  await admin.page
    .getByText(/修改了 \d+ 个字段/)
    .first()
    .click();
  await admin.page
    .getByText(/林曉 签于/)
    .first()
    .waitFor(patience);
  await takePicture(admin.page, 'sign-and-rate-03-history');
});

it('signs on a phone by typing the name', async () => {
  const lin = await at('lin', phone);
  const number = await claimed(lin);
  const form = lin.page.locator('.form-view').filter({ visible: true });
  await form.getByRole('radiogroup', { name: '服务评分' }).getByRole('radio').nth(2).check({ force: true });
  await form.locator('.form-signature-pad').scrollIntoViewIfNeeded();
  await takePictures(lin, '04-phone-pad');
  await form.getByRole('button', { name: '输入姓名' }).click();
  await form.getByRole('textbox', { name: '姓名' }).fill('林曉');
  await takePictures(lin, '05-phone-typed');
  expect(await accessibilityFaults(lin.page)).toEqual([]);
  await chooseOutcome(lin, 'approve');
  await expect
    .poll(async () => readSignature((await (await person('admin')).ticket(number)).data['hand']), patience)
    .toMatchObject({ mark: { kind: 'typed', name: '林曉' }, signed: { name: '林曉' } });
});

it('is put together in the editor of forms, and a review says what programs will notice', async () => {
  // given a draft in which the field of the signature has another key, and the title can be no longer than before
  const bundle = signingType();
  const changed = JSON.stringify(bundle.forms)
    .replace('"key":"hand"', '"key":"accepted"')
    .replace('"maxLength":100', '"maxLength":60')
    .replace('"scale":5', '"scale":3');
  const body = { revision: 0, ...bundle, forms: JSON.parse(changed) as Record<string, unknown>[] };
  const he = await at('he');
  await (await person('he')).client.call(saveTypeDraft, { params: { key }, body });
  await he.visit(`/design/${key}/review`);
  const told = he.page.getByRole('region', { name: '对接程序会察觉的变化' });
  await told.getByText('键由 hand 改为 accepted').first().waitFor(patience);
  await told.getByText('限制收紧：最大值 5 → 最大值 3').first().waitFor(patience);
  expect(await told.getByText('request.title').count()).toBeGreaterThan(0);
  await takePictures(he, '06-review');

  // when the form is opened
  await openTab(he.page, '表单');
  await he.page.getByRole('combobox', { name: '表单', exact: true }).click();
  await he.page.getByRole('option', { name: `${key}-handle` }).click();
  const canvas = he.page.getByRole('group', { name: '表单画布' }).filter({ visible: true });
  await canvas.locator('.form-rating-preview').first().click();
  await he.page.getByLabel('评分级数').filter({ visible: true }).click();
  await he.page.getByRole('option', { name: '7', exact: true }).click();
  await canvas.getByText('☆☆☆☆☆☆☆').waitFor(patience);
  await takePictures(he, '07-editor');
  await he.page.getByRole('button', { name: '预览' }).click();
  await he.page.locator('.form-view').getByRole('radio').nth(6).waitFor(patience);
  await takePictures(he, '08-preview');
});
