import { inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { peopleAtBrowsers } from './people-at-browsers.ts';
import { submitRequest } from './submit-request.ts';
import { takePicture } from './take-picture.ts';
import { chooseOutcome, expectHistory, expectStatus, expectTokens, patience } from './ticket-view.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);
const at = peopleAtBrowsers();

it('takes a refused transfer back to the asker, with the reason', async () => {
  // given a ticket whose transfer the agent has asked for
  const number = await submitRequest(person);
  await (
    await person('lin')
  ).complete(number, 'handle', {
    outcome: 'transfer',
    outcomeData: { department: 'technology', transferReason: '需要现场检修' },
  });
  const lin = await at('lin');
  await lin.visitTicket(number);
  await expectStatus(lin.page, '待转');

  // when the lead refuses, which takes a reason
  const chen = await at('chen');
  await chen.visitTicket(number);
  await chooseOutcome(chen, '不同意');
  const dialog = chen.page.getByRole('dialog');
  await dialog.getByRole('button', { name: '不同意' }).click();
  await dialog.getByText('请填写原因').waitFor();
  await takePicture(chen.page, 'refused-01-reason-missing');
  await dialog.getByRole('textbox').fill('本组可以处理，请先更换搓纸轮');
  await dialog.getByRole('button', { name: '不同意' }).click();

  // then it is the asker's again without a reload, and tells why
  await lin.page.getByRole('heading', { name: /^现在要做：处理/ }).waitFor(patience);
  await expectStatus(lin.page, '待办');
  await expectTokens(lin.page, 'handle');
  await expectHistory(lin.page, '陳敏 在“转出审核”选择了“不同意”', '本组可以处理，请先更换搓纸轮');
  await takePicture(lin.page, 'refused-02-history');
});
