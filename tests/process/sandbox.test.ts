import { listTickets } from '@baton/contract/http/tickets';
import { recordScenario } from '@baton/contract/http/sandbox-runs';
import { saveTypeDraft, getTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import type { Scenario } from '@baton/contract/process/scenario';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demoPeople } from '../support/people.ts';
import { refusal } from '../support/refusal.ts';
import { openedSandbox, tryDraft } from '../support/sandbox.ts';
import type { TriedDraft } from '../support/sandbox.ts';
import { hashTables } from '../support/hash-tables.ts';
import { deskType } from '../support/desk-type.ts';

const { address, password, databaseUrl } = inject('platform');
const person = demoPeople(address, password);
const database = postgres(databaseUrl, { max: 1 });
const beside = postgres(sandboxOf(databaseUrl), { max: 1 });
const data = {
  customer: { name: '郭敏', contact: '13800000000' },
  request: { title: '打印机卡纸', category: 'fault', description: '三楼打印机每页都卡纸' },
};
const begin = { by: 'guo', data };
const handled = { do: 'complete', element: 'handle', by: 'lin' } as const;
const resolved = {
  ...handled,
  outcome: 'resolve',
  outcomeData: { completion: { solution: '更换了搓纸轮' } },
};
const missed = 'step-deadline-missed';
let draft: TriedDraft;

beforeAll(async () => {
  const { client } = await person('he');
  await openedSandbox(client);
  draft = await tryDraft(client, 'general-service');
});

afterAll(async () => {
  await Promise.all([database.end(), beside.end()]);
});

function sandboxOf(url: string): string {
  const at = new URL(url);
  at.pathname += '_sandbox';
  return at.href;
}

describe('a run of the sandbox', () => {
  it('shows each step as who has it sees it, and what would be sent', async () => {
    // given a ticket that waits in a pool
    const run = await draft.begin(begin);
    const [task] = run.userTasks;
    expect(run).toMatchObject({ status: 'pending', settled: true, ended: false });
    expect(task).toMatchObject({ stepId: 'handle', assignee: null });
    expect(task?.candidates.map(({ username }) => username)).toEqual(expect.arrayContaining(['lin', 'xu']));
    expect(task?.assignmentTrace.length).toBeGreaterThan(0);
    expect(task?.outcomes.map(({ key }) => key)).toContain('transfer');
    expect(task?.form?.data).toMatchObject({ request: { title: '打印机卡纸' } });
    // when somebody of the pool resolves it
    const confirm = await draft.take(run, resolved);
    // then it is the requester's, who is told
    expect(confirm.userTasks[0]).toMatchObject({ stepId: 'confirm', assignee: { username: 'guo' } });
    expect(confirm.outbox.map(({ channel, to }) => [channel, to.username])).toEqual(
      expect.arrayContaining([
        ['mail', 'guo'],
        ['inApp', 'guo'],
      ]),
    );
    const [mail] = await beside`select state from app.messages where channel = 'mail' and ticket_id = (
      select ticket_id from app.sandbox_runs where id = ${run.id})`;
    expect(mail).toEqual({ state: 'waiting' });
  });

  it('moves its own clock alone, and all that comes before happens first', async () => {
    const started = await draft.begin(begin, [resolved]);
    const due = started.due.find(({ event }) => event === missed);
    const run = await draft.take(started, { do: 'moveClock', element: 'confirm', event: missed });
    expect(run).toMatchObject({ status: 'done', outcome: 'resolved', ended: true, userTasks: [] });
    expect(Date.parse(run.now)).toBeGreaterThanOrEqual(Date.parse(due?.at ?? ''));
    expect(run.outbox.map(({ subject }) => subject).join()).toContain('即将到期');
    const other = await draft.begin(begin);
    expect(Math.abs(Date.parse(other.now) - Date.now())).toBeLessThan(60_000);
  });

  it('takes the result chosen for a worker once, then its own', async () => {
    const answers = [{ element: 'route', error: 'no_team' }];
    const run = await draft.begin({ ...begin, answers });
    expect(run.userTasks[0]?.stepId).toBe('dispatch');
    expect(run.workers.find(({ elementId }) => elementId === 'route')?.chosen).toBeNull();
    const where = { dispatchDepartment: 'customer-service', dispatchTeam: 'service-desk' };
    const routed = await draft.take(run, { do: 'complete', element: 'dispatch', by: 'chen', data: where });
    expect(routed.userTasks[0]?.stepId).toBe('handle');
  });

  it('takes files that whoever tries has uploaded, and stand-ins for those that are gone', async () => {
    const { client } = await person('he');
    const form = new FormData();
    form.append('file', new Blob([Buffer.from('text')]), '说明.txt');
    const sent = await fetch(`${address}/api/v1/attachments`, {
      ...{ method: 'POST', headers: { cookie: client.cookie }, body: form },
    });
    const { id } = (await sent.json()) as { id: string };
    const gone = '018f0000-0000-7000-8000-00000000000f';
    const request = { ...data.request, attachments: [id, gone] };
    const run = await draft.begin({ ...begin, data: { ...data, request } });
    expect(run.userTasks[0]?.stepId).toBe('handle');
    const kept = await beside`select name from app.attachments where id in (${id}, ${gone}) order by id`;
    expect(kept.map(({ name }) => name as string)).toEqual(expect.arrayContaining(['说明.txt', 'file']));
    expect(await database`select ticket_id from app.attachments where id = ${id}`).toEqual([
      { ticket_id: null },
    ]);
  });

  it('begins again up to a step, and keeps the run before', async () => {
    const asked = { outcome: 'askRequester', outcomeData: { inquiry: { question: '哪一台？' } } };
    const first = await draft.begin(begin, [
      { ...handled, ...asked },
      { do: 'cancel', by: 'admin', reason: 'x' },
    ]);
    expect(first.outcome).toBe('cancelled');
    const again = await draft.begin(first.begin, first.steps.slice(0, 1));
    expect(again.userTasks[0]?.stepId).toBe('answer');
    expect((await draft.find(first)).outcome).toBe('cancelled');
  });

  it('runs out one of two deadlines of the very same moment', async () => {
    // given two departments that were asked together and have to the same millisecond
    const departments = { departments: ['technology', 'finance'], collaboration: { question: '能否处理？' } };
    const asked = { ...handled, outcome: 'askDepartments', outcomeData: departments };
    const run = await draft.begin(begin, [asked]);
    const ofRun = beside`ticket_id = (select id from app.tickets where number = ${run.ticketNumber})`;
    await beside`
      update app.step_clocks set warn_at = now() + interval '9 days', due_at = now() + interval '10 days'
      where element_id = 'departmentWork' and ${ofRun}`;
    // when the clock is moved to one of them
    await draft.take(run, { do: 'moveClock', element: 'departmentWork', event: missed });
    // then the other has not run out
    const told = await beside`
      select from app.clock_events where message = ${missed} and clock_id in
        (select id from app.step_clocks where element_id = 'departmentWork' and ${ofRun})`;
    expect(told).toHaveLength(1);
  });

  it('says what cannot be done, and records nothing of it', async () => {
    const run = await draft.begin(begin);
    expect(await refusal(draft.take(run, { ...resolved, by: 'tang' }))).toBe('user_task_not_found');
    expect(await refusal(draft.take(run, { ...resolved, by: 'nobody' }))).toBe('person_not_found');
    expect(await refusal(draft.take(run, { ...handled, outcome: 'fly' }))).toBe('outcome_not_offered');
    expect(await refusal(draft.take(run, { ...handled, outcome: 'reject' }))).toBe('validation_failed');
    const clock = { do: 'moveClock', element: 'confirm', event: missed } as const;
    expect(await refusal(draft.take(run, clock))).toBe('nothing_due');
    expect(await refusal(draft.take(run, { do: 'sendMessage', message: 'unheard' }))).toBe('nothing_due');
    expect(await refusal(draft.find({ ...run, id: '01a2266a-ea15-7301-9e92-b4b56071013d' }))).toBe(
      'sandbox_run_not_found',
    );
    expect(await refusal(draft.begin({ ...begin, data: {} }))).toBe('validation_failed');
    expect((await draft.find(run)).steps).toEqual([]);
  });
});

describe('what is tried', () => {
  it('leaves every table of the platform as it was, even where the numbers of tickets are the same', async () => {
    // given a ticket here that waits for the same messages as one of that number there
    for (const either of [database, beside])
      await either`select setval('app.ticket_number_seq', 900000, false)`;
    const { number } = await (await person('guo')).submit('general-service', data);
    await (await person('lin')).taskAt(number, 'handle');
    const before = await hashTables(database, writtenAnyway);
    // when a run there hears both, moves its clock, and ends
    const run = await draft.begin(begin, [resolved, { do: 'sendMessage', message: 'deadline-missed' }]);
    await draft.take(run, { do: 'cancel', by: 'admin', reason: 'x' });
    await draft.begin(begin, [resolved, { do: 'moveClock', element: 'confirm', event: missed }]);
    // then nothing here has changed
    expect(run.ticketNumber).toBe(number);
    expect(await hashTables(database, writtenAnyway)).toEqual(before);
  });

  it('is in no list of anybody', async () => {
    const run = await draft.begin({
      by: 'guo',
      data: { ...data, request: { ...data.request, title: '只是试试' } },
    });
    const { items } = await (await person('guo')).client.call(listTickets, { querystring: { list: 'mine' } });
    expect(items.map(({ title }) => title)).not.toContain('只是试试');
    expect(run.ticketNumber).toMatch(/^INC-/);
  });
});

/**
 * The session of whoever calls notes when it was last seen, and changes that the projector has read are forgotten after
 * a while; that none is added shows in their sequence, which is compared.
 */
const writtenAnyway = ['app.login_sessions', 'app.engine_changes'];

describe('a scenario', () => {
  const key = `desk-${Date.now().toString(36).slice(-5)}`;

  const save = async (scenarios: unknown[], change: (bpmn: string) => string = (bpmn) => bpmn) => {
    const { client } = await person('he');
    const { bpmn, forms, declaration } = deskType(key);
    const found = await client.call(getTypeDraft, { params: { key } }).catch(() => ({ revision: 0 }));
    const body = {
      revision: found.revision,
      bpmn: change(bpmn),
      forms,
      declaration: { ...declaration, scenarios },
    };
    await client.call(saveTypeDraft, { params: { key }, body });
    return await tryDraft(client, key);
  };

  it('is recorded from a run, passes, and tells the first step that goes another way', async () => {
    // given a run, kept as a scenario
    const tried = await save([]);
    const steps = [{ do: 'complete', element: 'handle', by: 'lin', outcome: 'approve' }] as const;
    const run = await tried.begin({ by: 'guo', data: { title: 'x', request: { title: 'x' } } }, [...steps]);
    const { client } = await person('he');
    const recorded: Scenario = await client.call(recordScenario, {
      params: { key, id: run.id },
      querystring: { name: '同意' },
    });
    const kept = { ...recorded, id: 'approved' };
    expect(await (await save([kept])).scenario('approved')).toMatchObject({ passed: true, difference: null });
    // when the step leads elsewhere
    const wrong = {
      ...kept,
      steps: kept.steps.map(({ step, expect: seen }) => ({ step, expect: { ...seen, outcome: 'rejected' } })),
    };
    const result = await (await save([wrong])).scenario('approved');
    // then the first difference is named, with both sides
    expect(result).toMatchObject({
      passed: false,
      difference: { step: 1, what: 'outcome', expected: 'rejected', actual: kept.steps[0]?.expect?.outcome },
    });
  });

  it('moves no clock past more than a hundred moments, says so, and keeps how far it came', async () => {
    const ends = (id: string) =>
      `<bpmn:endEvent id="${id}_end" name="${id}"><bpmn:extensionElements><camunda:properties><camunda:property name="ticketOutcome" value="resolved"/></camunda:properties></bpmn:extensionElements></bpmn:endEvent><bpmn:sequenceFlow id="${id}_out" sourceRef="${id}" targetRef="${id}_end"/>`;
    const timer = (id: string, when: string, more = '') =>
      `<bpmn:boundaryEvent id="${id}" name="${id}" attachedToRef="handle" ${more}><bpmn:timerEventDefinition>${when}</bpmn:timerEventDefinition></bpmn:boundaryEvent>${ends(id)}`;
    const formal = 'xsi:type="bpmn:tFormalExpression"';
    const often = timer(
      'tick',
      `<bpmn:timeCycle ${formal}>R/PT1M</bpmn:timeCycle>`,
      'cancelActivity="false"',
    );
    const late = timer('late', `<bpmn:timeDuration ${formal}>PT5H</bpmn:timeDuration>`);
    // given a step with a timer of each minute, and another five hours away
    const ticking = (bpmn: string) =>
      bpmn
        .replace('</bpmn:process>', `${often}${late}</bpmn:process>`)
        .replaceAll('name="ticketOutcome" value="rejected"', 'name="ticketOutcome" value="resolved"');
    const tried = await save([], ticking);
    const run = await tried.begin({ by: 'guo', data: { title: 'x', request: { title: 'x' } } });
    const move = (element: string) => tried.take(run, { do: 'moveClock', element, event: 'timer' });
    // then the far one is not reached in one go, and the near one is
    const before = Date.parse(run.now);
    expect(await refusal(move('late'))).toBe('clock_too_far');
    const moved = await tried.find(run);
    expect(moved.steps).toEqual([{ do: 'moveClock', element: 'late', event: 'timer', moments: 100 }]);
    // An hour and more: the engine counts each minute from the first timer on, so that what the moves take is lost.
    expect((Date.parse(moved.now) - before) / 60_000).toBeGreaterThan(60);
    expect((await move('tick')).userTasks[0]?.stepId).toBe('handle');
    // and a scenario of all that goes the same way
    const { client } = await person('he');
    const querystring = { name: '一百次' };
    const recorded = await client.call(recordScenario, { params: { key, id: run.id }, querystring });
    expect(recorded.steps).toHaveLength(2);
    const again = await save([{ ...recorded, id: 'far' }], ticking);
    expect(await again.scenario('far')).toMatchObject({ passed: true, difference: null });
  }, 300_000);

  it('tells a step that cannot be done, a person who is not there, and one that is none', async () => {
    const start = { by: 'guo', data: { title: 'x', request: { title: 'x' } } };
    const stuck = { id: 'stuck', name: 'x', begin: start, steps: [{ step: { ...resolved, by: 'tang' } }] };
    const gone = { ...stuck, id: 'gone', begin: { ...start, by: 'nobody' } };
    const tried = await save([stuck, gone]);
    expect((await tried.scenario('stuck')).difference).toMatchObject({ step: 1, what: 'failed' });
    expect((await tried.scenario('gone')).difference).toMatchObject({
      ...{ step: 0, what: 'failed' },
      actual: { code: 'person_not_found' },
    });
    expect(await refusal(tried.scenario('other'))).toBe('scenario_not_found');
    expect(await refusal((await save([{ id: 'broken' }])).begin(start))).toBe('bundle_refused');
  });
});
