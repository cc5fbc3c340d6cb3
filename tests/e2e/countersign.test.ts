import { updateMe } from '@baton/contract/http/me';
import { publishTicketType } from '@baton/contract/http/ticket-types';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { countersignType } from '../support/countersign-type.ts';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import type { Guest } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, claim, expectHistory, expectStatus, patience } from './ticket-view.ts';
import { wearTheme } from './wear-theme.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();
const key = `countersign-${Date.now()}`;

beforeAll(async () => {
  const { key: _key, ...body } = countersignType(key, { rule: 'ratio', ratio: '0.6' });
  await (await person('admin')).client.call(publishTicketType, { params: { key }, body });
});

afterAll(async () => {
  await (await person('xu')).client.call(updateMe, { body: { language: 'zh-CN' } });
});

/** A ticket that three people are to sign. */
async function submit(): Promise<string> {
  const { number } = await (await person('guo')).submit(key, { request: { title: '三楼采购三台打印机' } });
  await (await person('lin')).taskAt(number, 'sign');
  return number;
}

const card = ({ page }: Guest) => page.getByRole('region', { name: /^财务会签/ });
const rowOf = (guest: Guest, name: string) => card(guest).getByRole('row').filter({ hasText: name });

/** Both looks of what a page shows. */
async function takePictures(guest: Guest, name: string): Promise<void> {
  await takePicture(guest.page, `countersign-${name}`);
  await wearTheme(guest.page, 'dark');
  await takePicture(guest.page, `countersign-${name}-dark`);
  await wearTheme(guest.page, 'light');
}

it('three people sign at their desks, and two of them who agree carry it on', async () => {
  // given a ticket of which somebody looks at the page
  const number = await submit();
  const chen = await at('chen');
  await chen.visitTicket(number);
  await card(chen).getByText('会签：3 人中至少 2 人同意才通过').waitFor(patience);
  await rowOf(chen, '林曉').getByText('待签').waitFor();

  // when one agrees, with a remark
  const lin = await at('lin');
  await lin.visitTicket(number);
  await lin.page.getByLabel('意见').fill('预算内，同意');
  await takePictures(lin, '01-desk');
  await chooseOutcome(lin, '同意');
  await rowOf(lin, '林曉').getByText('同意', { exact: true }).waitFor(patience);

  // then the other sees it come
  await card(chen).getByText('3 人中已签 1 人，其中同意 1 人').waitFor(patience);

  // when one refuses, on a phone, with the reason that is asked for
  const xu = await at('xu', phone);
  await xu.visitTicket(number);
  await takePictures(xu, '02-phone');
  await xu.page.getByRole('button', { name: '更多结果' }).click();
  await xu.page.getByRole('menuitem', { name: '拒绝' }).click();
  await xu.page.getByRole('dialog').getByRole('textbox').fill('型号太贵');
  await xu.page.getByRole('dialog').getByRole('button', { name: '拒绝' }).click();
  await rowOf(xu, '徐靜').getByText('型号太贵').waitFor(patience);
  await takePictures(xu, '03-phone-signed');

  // and the last agrees
  await chooseOutcome(chen, '限额内同意');
  await card(chen).getByText('已决定：限额内同意').waitFor(patience);
  await takePictures(chen, '04-decided');
  await expectHistory(
    chen.page,
    '林曉 在“财务会签”选择了“同意”',
    '型号太贵',
    '“财务会签”的会签结果：限额内同意',
  );
  await takePicture(chen.page, 'countersign-05-history');

  // then the next step has it, with what the signers wrote above its form
  const zhao = await at('zhao');
  await zhao.visitTicket(number);
  await claim(zhao);
  await rowOf(zhao, '林曉').getByText('预算内，同意').waitFor(patience);
  await takePictures(zhao, '06-next-step');
  await chooseOutcome(zhao, '完成');
  await expectStatus(zhao.page, '已办');
});

it('who has not signed is told that it is decided, and has nothing to do any more', async () => {
  const number = await submit();
  const chen = await at('chen');
  await chen.visitTicket(number);
  await chen.page.getByLabel('意见').fill('还在考虑');
  await chen.page.getByText(/^草稿已保存/).waitFor(patience);
  await (await person('lin')).complete(number, 'sign', { outcome: 'approve' });
  await (await person('xu')).complete(number, 'sign', { outcome: 'approve' });
  await card(chen).getByText('这一步已经决定，无需再签。').waitFor(patience);
  await expect.poll(() => chen.page.getByRole('heading', { name: /^现在要做/ }).count()).toBe(0);
  await takePictures(chen, '07-released');
  await expectHistory(chen.page, '“财务会签”无需再由 陳敏 签署');
});

it('what was given back is signed anew, and the rounds before stay to be read', async () => {
  const number = await submit();
  await (await person('lin')).complete(number, 'sign', { outcome: 'approve' });
  await (await person('xu')).complete(number, 'sign', { outcome: 'giveBack', data: { remark: '几楼？' } });
  await (await person('guo')).complete(number, 'revise', { data: { request: { title: '三楼采购' } } });
  await (await person('lin')).taskAt(number, 'sign');
  await (await person('xu')).client.call(updateMe, { body: { language: 'zh-TW' } });
  const xu = await at('xu');
  await xu.visitTicket(number);
  const again = xu.page.getByRole('region', { name: /^財務會簽/ });
  await again.getByText('3 人中已簽 0 人，其中同意 0 人').waitFor(patience);
  await again.getByText('第 1 輪 · 已決定：退回').click();
  await again.getByText('几楼？').waitFor(patience);
  await takePictures(xu, '08-second-round');

  await (await person('xu')).client.call(updateMe, { body: { language: 'en' } });
  const abroad = await at('xu', phone);
  await abroad.visitTicket(number);
  await abroad.page.getByText('Countersign: at least 2 of 3 have to agree').waitFor(patience);
  await abroad.page.getByText('Round 1 · Decided: Give back').click();
  await takePictures(abroad, '09-english-phone');
});
