import { templates } from '@baton/bpmn-templates';
import { publishTicketType } from '@baton/contract/http/ticket-types';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { demoPeople } from '../support/people.ts';

const { address, password, databaseUrl } = inject('platform');
const person = demoPeople(address, password);
const key = 'hurried-service';
const day = [{ from: 0, to: 24 * 60 }];
const always = {
  zone: 'Asia/Shanghai',
  week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
  days: {},
};

const database = postgres(databaseUrl, { max: 1 });

/** The shipped process with seconds where it has days, on a calendar that never closes. */
beforeAll(async () => {
  await database`
    insert into app.working_calendars (key, calendar) values ('default', ${database.json(always)})
    on conflict (key) do update set calendar = excluded.calendar`;
  const template = templates().find((shipped) => shipped.key === 'general-service');
  const { bpmn, forms } = template?.files ?? { bpmn: '', forms: [] };
  const hurried = bpmn
    .replace('id="general-service"', `id="${key}"`)
    .replaceAll('bpmnElement="general-service"', `bpmnElement="${key}"`)
    .replace('name="deadline" value="P3D"', 'name="deadline" value="PT2S"')
    .replace('name="deadline" value="P5D"', 'name="deadline" value="PT2S"')
    .replace('name="deadline" value="P2D"', 'name="deadline" value="PT2S"');
  const he = await person('he');
  await he.client.call(publishTicketType, {
    params: { key },
    body: { bpmn: hurried, forms, declaration: { ...template?.declaration, key, prefix: 'HUR' } },
  });
});

afterAll(async () => {
  await database`delete from app.working_calendars where key = 'default'`;
  await database.end();
});

async function submitted(): Promise<string> {
  const guo = await person('guo');
  const ticket = await guo.submit(key, {
    customer: { name: '郭敏', contact: '13800000000' },
    request: { title: '打印机卡纸', category: 'fault', description: '三楼' },
  });
  return ticket.number;
}

describe('a step clock', () => {
  it('closes a ticket that nobody confirms', async () => {
    const number = await submitted();
    await (
      await person('lin')
    ).complete(number, 'handle', {
      outcome: 'resolve',
      outcomeData: { completion: { solution: '已修好' } },
    });
    const guo = await person('guo');
    await guo.taskAt(number, 'confirm');
    const closed = await eventually(
      () => guo.ticket(number),
      (ticket) => ticket.status === 'done',
    );
    expect(closed.outcome).toBe('resolved');
  });

  it('takes an unanswered question back to the handler', async () => {
    const number = await submitted();
    const lin = await person('lin');
    await lin.complete(number, 'handle', {
      outcome: 'askRequester',
      outcomeData: { inquiry: { question: '哪一台？' } },
    });
    await (await person('guo')).taskAt(number, 'answer');
    expect((await lin.taskAt(number, 'handle')).assignee?.username).toBe('lin');
  });

  it('escalates a department that is late, and its task stays open', async () => {
    const number = await submitted();
    await (
      await person('lin')
    ).complete(number, 'handle', {
      outcome: 'askDepartments',
      outcomeData: { departments: ['technology'], collaboration: { question: '请评估' } },
    });
    const wang = await person('wang');
    const open = await wang.taskAt(number, 'departmentWork');
    await eventually(
      () => database<{ kind: string }[]>`
        select e.kind from app.audit_events e join app.tickets t on t.id = e.ticket_id
        where t.number = ${number} and e.kind = 'escalated'`,
      (events) => events.length === 1,
    );
    expect((await wang.taskAt(number, 'departmentWork')).id).toBe(open.id);
  });
});
