import { cancelTicket, listTicketEvents } from '@baton/contract/http/tickets';
import { listUserTasks } from '@baton/contract/http/user-tasks';
import { describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';

const { address, password } = inject('platform');
const person = demoPeople(address, password);

const request = {
  customer: { name: '郭敏', contact: '13800000000' },
  request: { title: '打印机卡纸', category: 'fault', description: '三楼打印机每页都卡纸' },
};
const solved = { outcome: 'resolve', outcomeData: { completion: { solution: '更换了搓纸轮' } } };
const toTechnology = {
  outcome: 'transfer',
  outcomeData: { department: 'technology', transferReason: '需要现场检修' },
};

async function submitted(): Promise<string> {
  const guo = await person('guo');
  const ticket = await guo.submit('general-service', request);
  expect(ticket.number).toMatch(/^INC-\d{6}$/);
  return ticket.number;
}

/** Waits until the ticket shows this status, and answers it. */
async function status(number: string, expected: string) {
  const admin = await person('admin');
  return await eventually(
    () => admin.ticket(number),
    (ticket) => ticket.status === expected && !ticket.settling,
  );
}

describe('general service', () => {
  it('goes from submit to done', async () => {
    const number = await submitted();
    const lin = await person('lin');
    await lin.complete(number, 'handle', solved);
    await (
      await person('guo')
    ).complete(number, 'confirm', { outcome: 'solved', data: { closure: { rating: '5' } } });
    const ticket = await status(number, 'done');
    expect(ticket.outcome).toBe('resolved');
    expect(ticket.data['closure']).toMatchObject({ rating: '5' });
  });

  it('comes back when the requester says it is not solved, to whom handled it', async () => {
    const number = await submitted();
    const [lin, guo] = [await person('lin'), await person('guo')];
    await lin.complete(number, 'handle', solved);
    await guo.complete(number, 'confirm', { outcome: 'notSolved', reason: '还是卡纸' });
    const again = await lin.taskAt(number, 'handle');
    expect(again.assignee?.username).toBe('lin');
    expect((await status(number, 'pending')).status).toBe('pending');
  });

  it('is awaiting transfer until the lead, never the asker, has reviewed it', async () => {
    const number = await submitted();
    const [lin, chen, wang] = [await person('lin'), await person('chen'), await person('wang')];
    await lin.complete(number, 'handle', toTechnology);
    await status(number, 'awaiting_transfer');
    const review = await chen.taskAt(number, 'review');
    expect((await lin.client.send('POST', `/api/v1/user-tasks/${review.id}/claim`)).status).toBe(403);
    const waiting = await lin.client.call(listUserTasks, { querystring: { list: 'awaiting_transfer' } });
    expect(waiting.items.map(({ ticket }) => ticket.number)).toContain(number);

    await chen.complete(number, 'review', { outcome: 'approve' });
    const moved = await status(number, 'transferred');
    expect(moved.department?.key).toBe('technology');
    await wang.complete(number, 'receive', solved);
    await (await person('guo')).complete(number, 'confirm', { outcome: 'solved' });
    expect((await status(number, 'done')).outcome).toBe('resolved');
  });

  it('returns to the asker with the reason when the transfer is refused', async () => {
    const number = await submitted();
    const [lin, chen] = [await person('lin'), await person('chen')];
    await lin.complete(number, 'handle', toTechnology);
    await chen.complete(number, 'review', { outcome: 'refuse', reason: '本组可以处理' });
    await status(number, 'pending');
    await lin.taskAt(number, 'handle');
    const { items } = await lin.client.call(listTicketEvents, { params: { number } });
    expect(items.some(({ reason }) => reason === '本组可以处理')).toBe(true);
  });

  it('asks three departments in parallel and joins their answers', async () => {
    const number = await submitted();
    const lin = await person('lin');
    const departments = ['technology', 'finance', 'logistics'];
    const outcomeData = { departments, collaboration: { question: '请各部门评估' } };
    await lin.complete(number, 'handle', { outcome: 'askDepartments', outcomeData });
    await status(number, 'transferred');
    for (const head of ['wang', 'liu', 'gao']) {
      const answer = { collaboration: { answer: `${head} 的意见` } };
      await (await person(head)).complete(number, 'departmentWork', { data: answer });
    }
    await status(number, 'pending');
    const handle = await lin.taskAt(number, 'handle');
    expect(handle.state).toBe('open');
  });

  it('waits for the requester’s answer and goes back', async () => {
    const number = await submitted();
    const [lin, guo] = [await person('lin'), await person('guo')];
    const outcomeData = { inquiry: { question: '哪一台打印机？' } };
    await lin.complete(number, 'handle', { outcome: 'askRequester', outcomeData });
    const answer = await guo.taskAt(number, 'answer');
    expect(answer.form?.data['inquiry']).toMatchObject({ question: '哪一台打印机？' });
    await guo.complete(number, 'answer', { data: { inquiry: { answer: '三楼东侧' } } });
    const handle = await lin.taskAt(number, 'handle');
    expect(handle.form?.data['inquiry']).toMatchObject({ answer: '三楼东侧' });
  });

  it('ends rejected, with a reason', async () => {
    const number = await submitted();
    await (await person('lin')).complete(number, 'handle', { outcome: 'reject', reason: '不属于服务范围' });
    expect((await status(number, 'done')).outcome).toBe('rejected');
  });

  it('can be cancelled by the requester before it is handled, and not by a stranger', async () => {
    const number = await submitted();
    const [guo, tang] = [await person('guo'), await person('tang')];
    const stranger = await tang.client.send('POST', `/api/v1/tickets/${number}/cancel`, { reason: 'x' });
    expect(stranger.status).toBe(404);
    await guo.client.call(cancelTicket, { params: { number }, body: { reason: '已自行解决' } });
    expect((await status(number, 'done')).outcome).toBe('cancelled');
  });
});
