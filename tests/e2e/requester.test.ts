import { inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, claim, expectHistory, expectStatus, expectTokens, patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('asks the requester, whose answer reaches the agent', async () => {
  // given an agent with a ticket, and its requester on the portal
  const number = await submitRequest(person, '打印机没有反应');
  const lin = await at('lin');
  await lin.visitTicket(number);
  await claim(lin);
  const guo = await at('guo');
  await guo.visit('/portal');

  // when the agent asks
  await chooseOutcome(lin, '待补充');
  const dialog = lin.page.getByRole('dialog');
  await dialog.getByLabel('问题').fill('是哪一台打印机？请写明编号。');
  await takePicture(lin.page, 'question-01-ask');
  await dialog.getByRole('button', { name: '待补充' }).click();
  await expectTokens(lin.page, 'answer');
  await takePicture(lin.page, 'question-02-process');

  // then the portal shows that it is the requester's turn, who answers
  const turn = guo.page.getByRole('link', { name: new RegExp(`补充资料.*${number}`) });
  await turn.first().waitFor(patience);
  await takePicture(guo.page, 'question-03-portal');
  await turn.first().click();
  await guo.page.getByRole('heading', { name: /^现在要做：补充资料/ }).waitFor(patience);
  await guo.page.getByLabel('答复').fill('三楼东侧，编号 P-17');
  await takePicture(guo.page, 'question-04-answer');
  await chooseOutcome(guo, '提交补充');

  // and the agent goes on with the answer
  await expectTokens(lin.page, 'handle');
  await expectHistory(lin.page, '林曉 在“处理”选择了“待补充”', '郭佳 完成了“补充资料”');
  await lin.visitTicket(number);
  await lin.page.getByLabel('答复').waitFor(patience);
  await takePicture(lin.page, 'question-05-answered');
});

it('ends rejected, with a reason the requester reads', async () => {
  const number = await submitRequest(person, '更换办公室窗帘');
  const guo = await at('guo');
  await guo.visitTicket(number);
  const lin = await at('lin');
  await lin.visitTicket(number);
  await claim(lin);

  await chooseOutcome(lin, '驳回');
  const dialog = lin.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('不属于服务范围，请联系行政部');
  await takePicture(lin.page, 'rejected-01-reason');
  await dialog.getByRole('button', { name: '驳回' }).click();

  await expectStatus(guo.page, '已驳回');
  await guo.page.getByText('不属于服务范围，请联系行政部').first().waitFor(patience);
  await takePicture(guo.page, 'rejected-02-requester');
  await expectTokens(lin.page);
  await expectHistory(lin.page, '林曉 在“处理”选择了“驳回”', '流程结束：已驳回');
});

it('goes back to who handled it when the requester says it is not solved', async () => {
  const number = await submitRequest(person, '打印有黑线');
  const solution = { completion: { solution: '清洁了硒鼓' } };
  const lin = await at('lin');
  await (await person('lin')).complete(number, 'handle', { outcome: 'resolve', outcomeData: solution });
  await lin.visitTicket(number);
  const guo = await at('guo');
  await guo.visitTicket(number);

  await chooseOutcome(guo, '未解决');
  const dialog = guo.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('还是有黑线');
  await takePicture(guo.page, 'not-solved-01-reason');
  await dialog.getByRole('button', { name: '未解决' }).click();

  await lin.page.getByRole('heading', { name: /^现在要做：处理/ }).waitFor(patience);
  await expectTokens(lin.page, 'handle');
  await expectHistory(lin.page, '郭佳 在“确认”选择了“未解决”', '还是有黑线');
  await takePicture(lin.page, 'not-solved-02-history');
});
