import { createDatabase, sqlOf } from '@baton/db';
import { cancelTicket, listTicketEvents } from '@baton/contract/http/tickets';
import { listUserTasks } from '@baton/contract/http/user-tasks';
import { recordCommand } from '@baton/domain/engine';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';
import type { Completion } from '../support/people.ts';
import { openAllDay, openAsUsual, publishVariant } from './variant.ts';
import { unwalked } from './walked.ts';

const { address, password, databaseUrl } = inject('platform');
const person = demoPeople(address, password);
const database = postgres(databaseUrl, { max: 1 });
const numbers: string[] = [];

const request = {
  customer: { name: '郭敏', contact: '13800000000' },
  request: { title: '打印机卡纸', category: 'fault', description: '三楼打印机每页都卡纸' },
};
const solved = { outcome: 'resolve', outcomeData: { completion: { solution: '更换了搓纸轮' } } };
const transferTo = (department: string) => ({
  outcome: 'transfer',
  outcomeData: { department, transferReason: '需要现场检修' },
});
const askDepartments = (...departments: string[]) => ({
  outcome: 'askDepartments',
  outcomeData: { departments, collaboration: { question: '请各部门评估' } },
});
const askRequester = { outcome: 'askRequester', outcomeData: { inquiry: { question: '哪一台打印机？' } } };

beforeAll(async () => {
  const he = await person('he');
  await publishVariant(he, 'general-service', { key: 'hurried-service', prefix: 'HUR', deadline: 'PT2S' });
  await publishVariant(he, 'general-service', { key: 'unrouted-service', prefix: 'UNR', routed: false });
});

afterAll(() => database.end());

async function submitted(type = 'general-service'): Promise<string> {
  const guo = await person('guo');
  const { number } = await guo.submit(type, request);
  numbers.push(number);
  return number;
}

/** Somebody does a step. */
async function by(username: string, number: string, stepId: string, how?: Completion): Promise<void> {
  await (await person(username)).complete(number, stepId, how);
}

/** Handled by customer service, agreed to, and now with the technology department. */
async function moved(): Promise<string> {
  const number = await submitted();
  await by('lin', number, 'handle', transferTo('technology'));
  await by('chen', number, 'review', { outcome: 'approve' });
  await (await person('wang')).taskAt(number, 'receive');
  return number;
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
    expect(number).toMatch(/^INC-\d{6}$/);
    await by('lin', number, 'handle', solved);
    await by('guo', number, 'confirm', { outcome: 'solved', data: { closure: { rating: '5' } } });
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
    await lin.complete(number, 'handle', transferTo('technology'));
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
    await lin.complete(number, 'handle', transferTo('technology'));
    await chen.complete(number, 'review', { outcome: 'refuse', reason: '本组可以处理' });
    await status(number, 'pending');
    await lin.taskAt(number, 'handle');
    const { items } = await lin.client.call(listTicketEvents, { params: { number } });
    expect(items.some(({ reason }) => reason === '本组可以处理')).toBe(true);
  });

  it('asks three departments in parallel and joins their answers', async () => {
    const number = await submitted();
    const lin = await person('lin');
    await lin.complete(number, 'handle', askDepartments('technology', 'finance', 'logistics'));
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
    await lin.complete(number, 'handle', askRequester);
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

describe('general service, once moved', () => {
  it('comes back to the receiving department with an answer, a refusal, and what was not solved', async () => {
    const number = await moved();
    await by('wang', number, 'receive', askRequester);
    await by('guo', number, 'answer', { data: { inquiry: { answer: '三楼东侧' } } });
    await by('wang', number, 'receive', transferTo('finance'));
    await status(number, 'awaiting_transfer');
    await by('sun', number, 'review', { outcome: 'refuse', reason: '技術部可以处理' });
    await by('wang', number, 'receive', solved);
    await by('guo', number, 'confirm', { outcome: 'notSolved', reason: '还是卡纸' });
    expect((await (await person('wang')).taskAt(number, 'receive')).assignee?.username).toBe('wang');
    expect((await status(number, 'transferred')).department?.key).toBe('technology');
  });

  it('goes on to a third department, which asks others and rejects', async () => {
    const number = await moved();
    await by('wang', number, 'receive', transferTo('finance'));
    await by('sun', number, 'review', { outcome: 'approve' });
    await by('liu', number, 'receive', askDepartments('logistics'));
    await by('gao', number, 'departmentWork', { data: { collaboration: { answer: '没有库存' } } });
    await by('liu', number, 'receive', { outcome: 'reject', reason: '不属于服务范围' });
    expect(await status(number, 'done')).toMatchObject({
      outcome: 'rejected',
      department: { key: 'finance' },
    });
  });
});

describe('general service, where something is missing', () => {
  it('is dispatched by hand when no team is named for it', async () => {
    const number = await submitted('unrouted-service');
    const dispatched = { dispatchDepartment: 'customer-service', dispatchTeam: 'service-desk' };
    await by('chen', number, 'dispatch', { data: dispatched });
    await by('lin', number, 'handle', solved);
    expect((await status(number, 'pending')).department?.key).toBe('customer-service');
  });

  it('stays where it is when the department is gone by the time the transfer is agreed to', async () => {
    const number = await submitted();
    await database`insert into app.departments (key, name) values ('archive', '檔案室')`;
    await by('lin', number, 'handle', transferTo('archive'));
    await status(number, 'awaiting_transfer');
    await database`delete from app.departments where key = 'archive'`;
    await by('chen', number, 'review', { outcome: 'approve' });
    await (await person('lin')).taskAt(number, 'handle');
    expect((await status(number, 'pending')).department?.key).toBe('customer-service');
  });

  it('asks nobody where the departments asked have nobody', async () => {
    const number = await submitted();
    await database`insert into app.departments (key, name) values ('deserted', '空部門')`;
    await by('lin', number, 'handle', askDepartments('deserted'));
    expect((await (await person('lin')).taskAt(number, 'handle')).assignee?.username).toBe('lin');
    await database`delete from app.departments where key = 'deserted'`;
  });
});

describe('general service, late', () => {
  beforeAll(() => openAllDay(database));
  afterAll(() => openAsUsual(database));

  it('closes a ticket that nobody confirms', async () => {
    const number = await submitted('hurried-service');
    await by('lin', number, 'handle', solved);
    expect((await status(number, 'done')).outcome).toBe('resolved');
  });

  it('takes an unanswered question back to the handler', async () => {
    const number = await submitted('hurried-service');
    const lin = await person('lin');
    await lin.complete(number, 'handle', askRequester);
    await (await person('guo')).taskAt(number, 'answer');
    expect((await lin.taskAt(number, 'handle')).assignee?.username).toBe('lin');
  });

  it('escalates a department that is late, and its task stays open', async () => {
    const number = await submitted('hurried-service');
    await by('lin', number, 'handle', askDepartments('technology'));
    const wang = await person('wang');
    const open = await wang.taskAt(number, 'departmentWork');
    await escalations(number, 1);
    expect((await wang.taskAt(number, 'departmentWork')).id).toBe(open.id);
  });

  it('escalates a ticket past its deadline, which goes on meanwhile and ends all the same', async () => {
    // given a ticket, and the message its clock sends
    const number = await submitted();
    const lin = await person('lin');
    await lin.taskAt(number, 'handle');
    await tellDeadlineMissed(number);
    // when it has been escalated once
    await escalations(number, 1);
    // then its step is where it was
    await lin.complete(number, 'handle', { outcome: 'reject', reason: '不属于服务范围' });
    expect((await status(number, 'done')).outcome).toBe('rejected');
  });
});

it('general service has been walked in every part', async () => {
  expect(await unwalked(await person('admin'), 'general-service', numbers)).toEqual([]);
});

/** Waits for as many escalations of a ticket. */
async function escalations(number: string, times: number): Promise<void> {
  await eventually(
    () => database`
      select e.id from app.audit_events e join app.tickets t on t.id = e.ticket_id
      where t.number = ${number} and e.kind = 'escalated'`,
    (events) => events.length === times,
  );
}

/** Records the command and leaves it to the relay. */
async function tellDeadlineMissed(number: string): Promise<void> {
  const db = createDatabase(databaseUrl, { max: 1, applicationName: 'test' });
  const [ticket] = await database<{ id: string }[]>`select id from app.tickets where number = ${number}`;
  const id = await db.transaction((tx) =>
    recordCommand(tx, {
      ticketId: ticket?.id ?? '',
      kind: 'correlate',
      payload: { messageName: 'deadline-missed', businessKey: number },
      effect: { audit: { kind: 'deadline_told', facts: { message: 'deadline-missed' } } },
      actor: { kind: 'system', name: 'clocks' },
    }),
  );
  await sqlOf(db)`update app.engine_commands set lease_until = null where id = ${id}`;
  await db.close();
}
