import type { Ticket } from '@baton/contract/http/tickets';
import type { UserTask, UserTaskRow } from '@baton/contract/http/user-tasks';
import { sqlOf } from '@baton/db';
import { projectInstance } from '@baton/domain/engine';
import { handlers, runWorkerTopic } from '@baton/domain/worker-topics';
import { readVariables, writeVariables } from '@baton/engine-workers/engine-variables';
import type { Answer, ApiWorld } from './api-world.ts';
import { countersignType } from './countersign-type.ts';
import type { CountersignOptions } from './countersign-type.ts';
import type { TestEngine } from './engine.ts';

/** Tickets of a type with a step of several people, lived through the api, with the workers' part done here. */
export interface CountersignWorld {
  /** Publishes a type of this rule; answers its key. */
  publish(options: CountersignOptions): Promise<string>;
  /** A ticket of guo's whose people have been chosen. */
  submit(key: string): Promise<string>;
  /** Lets the worker step of a ticket be done that waits. */
  choose(number: string): Promise<void>;
  /** The open task of a step that a person has; null for none. */
  taskOf(number: string, stepId: string, username: string): Promise<UserTaskRow | null>;
  /** Completes it; answers what the api answers. */
  sign(number: string, username: string, how: Signing): Promise<Answer<UserTask>>;
  ticket(number: string): Promise<Ticket>;
  /** `step username`, of the open user tasks, in order. */
  open(number: string): Promise<string[]>;
}

export interface Signing {
  outcome: string;
  step?: string;
  data?: Record<string, unknown>;
  reason?: string;
  key?: string;
}

export function countersignWorld(api: ApiWorld, engine: TestEngine): CountersignWorld {
  const sql = sqlOf(api.db);
  const choose = (number: string) => runWorker(engine, number);
  const taskOf: CountersignWorld['taskOf'] = async (number, stepId, username) => {
    const { body } = await api.as('admin')<{ items: UserTaskRow[] }>(
      'GET',
      `/api/v1/user-tasks?ticket=${number}`,
    );
    const open = body.items.filter((row) => row.stepId === stepId && row.state === 'open');
    return open.find(({ assignee }) => assignee?.username === username) ?? null;
  };
  return {
    choose,
    taskOf,
    async publish(options) {
      const key = `${api.key}-${options.rule}-${(options.ratio ?? '').replace('.', '')}${published++}`;
      const { key: _key, ...bundle } = countersignType(key, options);
      const reply = await api.as('admin')('POST', `/api/v1/ticket-types/${key}/versions`, { body: bundle });
      if (reply.status !== 201) throw new Error(`The type was not published: ${JSON.stringify(reply.body)}`);
      return key;
    },
    async submit(key) {
      const body = { ticketType: key, data: { request: { title: 'Three printers' } } };
      const reply = await api.as('guo')<Ticket>('POST', '/api/v1/tickets', { body });
      if (reply.status !== 201) throw new Error(`no ticket: ${JSON.stringify(reply.body)}`);
      await choose(reply.body.number);
      return reply.body.number;
    },
    async sign(number, username, { outcome, step = 'sign', data = {}, reason, key }) {
      const task = await taskOf(number, step, username);
      if (!task) throw new Error(`${username} has no task at ${step}`);
      return await api.as(username)<UserTask>('POST', `/api/v1/user-tasks/${task.id}/complete`, {
        body: { outcome, data, ...(reason === undefined ? {} : { reason }) },
        headers: key === undefined ? {} : { 'idempotency-key': key },
      });
    },
    ticket: async (number) => (await api.as('admin')<Ticket>('GET', `/api/v1/tickets/${number}`)).body,
    async open(number) {
      const rows = await sql<{ step: string; username: string | null }[]>`
        select u.step_id as step, p.username from app.user_tasks u join app.tickets t on t.id = u.ticket_id
          left join app.people p on p.id = u.assignee_id
        where t.number = ${number} and u.state = 'open' order by 1, 2`;
      return rows.map(({ step, username }) => `${step} ${username ?? '-'}`);
    },
  };
}

let published = 0;

interface Fetched {
  id: string;
  topicName: string;
  activityId: string;
  processInstanceId: string;
  variables: Parameters<typeof readVariables>[0];
  extensionProperties: Record<string, string>;
}

async function runWorker(engine: TestEngine, number: string): Promise<void> {
  const workerId = `test-${number}`;
  const topicName = 'choose-people';
  const topics = [{ topicName, lockDuration: 60_000, businessKey: number, includeExtensionProperties: true }];
  const asked = { workerId, maxTasks: 1, topics };
  const [task] = (await engine.rest('POST', '/external-task/fetchAndLock', asked)) as Fetched[];
  const handle = handlers[topicName];
  if (!task || !handle) throw new Error(`no ${topicName} waits on ${number}`);
  const result = await runWorkerTopic(
    engine.context(),
    {
      ...{ externalTaskId: task.id, topic: topicName, businessKey: number, elementId: task.activityId },
      ...{ processInstanceId: task.processInstanceId, inputs: task.extensionProperties },
      variables: readVariables(task.variables),
    },
    handle,
  );
  const verb = result.kind === 'complete' ? 'complete' : 'bpmnError';
  const told =
    result.kind === 'complete'
      ? { variables: writeVariables(result.variables) }
      : { errorCode: result.code, errorMessage: result.message };
  await engine.rest('POST', `/external-task/${task.id}/${verb}`, { workerId, ...told });
  await projectInstance(engine.context(), task.processInstanceId);
}
