import { demoTickets, templates } from '@baton/bpmn-templates';
import { liveTicket } from '@baton/start/demo-tickets/live-ticket';
import type { Cast, TicketToLive } from '@baton/start/demo-tickets/live-ticket';
import { demoFile } from '@baton/start/demo-tickets/demo-file';
import { DemoFault, PassingFault } from '@baton/start/demo-tickets/demo-person';
import { fileUpload } from './api-world.ts';
import type { Ask } from './api-world.ts';

/** Keys of the ticket types that ship. */
export const shippedTypes = templates().map(({ key }) => key);

/** What is published to have a shipped type under another key, so that tests share a database without meeting. */
export function shippedBundle(template: string, key: string, prefix: string): Record<string, unknown> {
  const shipped = templates().find((one) => one.key === template);
  if (!shipped) throw new Error(`No type ${template} ships.`);
  const { bpmn, ...files } = shipped.files;
  const renamed = bpmn
    .replace(`id="${template}"`, `id="${key}"`)
    .replaceAll(`bpmnElement="${template}"`, `bpmnElement="${key}"`);
  return { bpmn: renamed, ...files, declaration: { ...shipped.declaration, key, prefix } };
}

/** Some demo tickets of a shipped type, as tickets of the type `key`. */
export function storiesOf(template: string, stories: readonly string[], key: string): TicketToLive[] {
  const titleField = templates().find((one) => one.key === template)?.declaration.titleField ?? '';
  const found = demoTickets().filter(
    (one) => one.ticketType === template && stories.includes(one.ticket.key),
  );
  if (found.length !== stories.length) throw new Error(`${template} has not all of ${stories.join(', ')}.`);
  return found.map(({ ticket }) => {
    const title = titleField
      .split('.')
      .reduce<unknown>((from, step) => (from as Record<string, unknown>)[step], ticket.data);
    return { ticketType: key, ticket, title: String(title) };
  });
}

/** Lives a demo ticket through an api that listens nowhere. */
export async function liveStory(as: (username: string) => Ask, story: TicketToLive): Promise<void> {
  await liveTicket(castOf(as), story);
}

function castOf(as: (username: string) => Ask): Cast {
  return {
    ...{ signal: new AbortController().signal, patienceMilliseconds: 30_000 },
    person: (username) =>
      Promise.resolve({
        username,
        async call<T>(method: string, path: string, body?: object, key?: string) {
          const headers = key ? { 'idempotency-key': key } : {};
          const answer = await as(username)(method, path, { headers, ...(body ? { body } : {}) });
          if (answer.status === 404) return null;
          if (answer.status < 400) return answer.body as T;
          const words = `${username} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`;
          throw answer.status === 409 ? new PassingFault(words) : new DemoFault(words);
        },
        async upload(fileName) {
          const asked = fileUpload(fileName, Buffer.from(demoFile(fileName).bytes));
          return (await as(username)<{ id: string }>('POST', '/api/v1/attachments', asked)).body.id;
        },
      }),
  };
}
