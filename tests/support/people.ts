import type { EndpointOutput } from '@baton/contract/endpoint';
import { completeUserTask, claimUserTask, getUserTask, listUserTasks } from '@baton/contract/http/user-tasks';
import { createTicket, getTicket } from '@baton/contract/http/tickets';
import type { Ticket } from '@baton/contract/http/tickets';
import type { UserTask } from '@baton/contract/http/user-tasks';
import { signInClient } from './client.ts';
import type { Client } from './client.ts';
import { eventually } from './eventually.ts';

export interface Person {
  client: Client;
  username: string;
  submit(ticketType: string, data: Record<string, unknown>): Promise<Ticket>;
  ticket(number: string): Promise<Ticket>;
  /** The open user task of this step that this person may act on, once there is one. */
  taskAt(number: string, stepId: string): Promise<UserTask>;
  /** Claims where needed and completes by an outcome. */
  complete(number: string, stepId: string, how?: Completion): Promise<void>;
}

export interface Completion {
  outcome?: string;
  data?: Record<string, unknown>;
  outcomeData?: Record<string, unknown>;
  reason?: string;
}

/** People of the demo organisation, signed in when first asked for. */
export function demoPeople(address: string, password: string): (username: string) => Promise<Person> {
  const known = new Map<string, Promise<Person>>();
  return (username) => {
    const person = known.get(username) ?? signInPerson(address, username, password);
    known.set(username, person);
    return person;
  };
}

async function signInPerson(address: string, username: string, password: string): Promise<Person> {
  const client = await signInClient(address, username, password);
  // Before a ticket is routed to them, people are told that there is no such ticket.
  const openTask = async (number: string, stepId: string) => {
    const { status, body } = await client.send('GET', `${listUserTasks.url}?ticket=${number}`);
    if (status === 404) return undefined;
    const { items } = body as EndpointOutput<typeof listUserTasks>;
    const open = items.filter((row) => row.stepId === stepId && row.state === 'open');
    return (
      open.find(({ assignee }) => assignee?.username === username) ??
      open.find(({ assignee }) => assignee === null)
    );
  };
  const taskAt = async (number: string, stepId: string) => {
    const row = await eventually(
      () => openTask(number, stepId),
      (found) => found !== undefined,
    );
    return await client.call(getUserTask, { params: { id: row?.id ?? '' } });
  };
  return {
    client,
    username,
    submit: (ticketType, data) => client.call(createTicket, { body: { ticketType, data } }),
    ticket: (number) => client.call(getTicket, { params: { number } }),
    taskAt,
    async complete(number, stepId, how = {}) {
      const userTask = await taskAt(number, stepId);
      if (userTask.operations.includes('claim'))
        await client.call(claimUserTask, { params: { id: userTask.id } });
      const { outcome, data = {}, outcomeData, reason } = how;
      await client.call(completeUserTask, {
        params: { id: userTask.id },
        body: {
          data,
          ...(outcome === undefined ? {} : { outcome }),
          ...(outcomeData === undefined ? {} : { outcomeData }),
          ...(reason === undefined ? {} : { reason }),
        },
      });
    },
  };
}
