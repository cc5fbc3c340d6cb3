import { inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { choose } from './fill-form.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, claim, expectHistory, expectStatus, expectTokens, patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('asks three departments side by side and joins their answers', async () => {
  // given a ticket an agent has claimed
  const number = await submitRequest(person);
  const lin = await at('lin');
  await lin.visitTicket(number);
  await claim(lin);

  // when the agent asks three departments
  await chooseOutcome(lin, '协办');
  const dialog = lin.page.getByRole('dialog');
  for (const department of ['技術部', '財務部', '物流部']) await choose(dialog, '协办部门', department);
  await dialog.getByLabel('问题').fill('请各部门评估更换打印机的费用与时间');
  await takePicture(lin.page, 'departments-01-ask');
  await dialog.getByRole('button', { name: '协办' }).click();

  // then it stands in the departments, and each head has a task of their own
  await expectStatus(lin.page, '已转');
  await expectTokens(lin.page, 'departmentWork');
  await takePicture(lin.page, 'departments-02-process');
  const heads = [
    ['wang', '王磊', '可以更换，需要两小时'],
    ['liu', '劉芳', '预算之内'],
    ['gao', '高強', '明日可送达'],
  ] as const;
  for (const [username, , answer] of heads) {
    const head = await at(username);
    await head.visitTicket(number);
    await head.page.getByRole('heading', { name: /^现在要做：部门处理/ }).waitFor(patience);
    await head.page.getByLabel('部门意见').fill(answer);
    if (username === 'liu') await takePicture(head.page, 'departments-03-answer');
    await chooseOutcome(head, '提交意见');
    await head.page
      .getByRole('heading', { name: /^现在要做：部门处理/ })
      .waitFor({ state: 'detached', ...patience });
  }

  // and it comes back once all have answered, with every answer
  await expectTokens(lin.page, 'handle');
  await expectHistory(lin.page, ...heads.map(([, name]) => `${name} 完成了“部门处理”`));
  await takePicture(lin.page, 'departments-04-joined');
});
