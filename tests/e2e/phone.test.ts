import { inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { demoPeople } from '../support/people.ts';
import { fillRequest } from './fill-form.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, claim, expectStatus, patience, shownNumber } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('submits by the bottom bar, claims and completes on a phone', async () => {
  // given an agent on the way, who submits for somebody
  const title = `电梯口指示灯不亮 ${Date.now()}`;
  const lin = await at('lin', phone);
  const { page } = lin;
  await lin.visit('/work/pending');
  const bar = page.getByRole('navigation', { name: '主导航' });
  await bar.getByRole('link', { name: '新建工单' }).tap();
  await page.locator('a[href="/portal/new/general-service"]').waitFor(patience);
  await takePicture(page, 'phone-01-portal');
  await page.locator('a[href="/portal/new/general-service"]').tap();
  await fillRequest(page, title);
  await takePicture(page, 'phone-02-new-ticket');
  await page.getByRole('button', { name: '提交', exact: true }).tap();
  const number = await shownNumber(page);
  await (await person('lin')).taskAt(number, 'handle');

  // when they find it in their list, claim it and finish it
  await bar.getByRole('link', { name: '工作' }).tap();
  await page.getByText(title).first().waitFor(patience);
  await takePicture(page, 'phone-03-list');
  await page.getByText(title).first().tap();
  await claim(lin);
  await takePicture(page, 'phone-04-claimed');
  await chooseOutcome(lin, '办结');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('处理结果').fill('更换了灯管');
  await takePicture(page, 'phone-05-dialog');
  await dialog.getByRole('button', { name: '办结' }).tap();

  // then it is theirs to confirm, having asked for it
  await page.getByRole('heading', { name: /^现在要做：确认/ }).waitFor(patience);
  await chooseOutcome(lin, '已解决');
  await expectStatus(page, '已办');
  await takePicture(page, 'phone-06-done');
});
