import { templates } from '@baton/bpmn-templates';
import { publishTicketType } from '@baton/contract/http/ticket-types';
import type { Sql } from 'postgres';
import type { Person } from '../support/people.ts';

export interface Variant {
  key: string;
  prefix: string;
  /** Every step's deadline; as shipped when left out. */
  deadline?: string;
  /** Without it, no team is named for a ticket. */
  routed?: boolean;
}

/** Publishes a shipped template under another key with what a test cannot wait for changed. */
export async function publishVariant(analyst: Person, template: string, variant: Variant): Promise<void> {
  const { key, prefix, deadline, routed = true } = variant;
  const shipped = templates().find((one) => one.key === template);
  const { bpmn, forms } = shipped?.files ?? { bpmn: '', forms: [] };
  const { routing, ...declaration } = (shipped?.declaration ?? {}) as Record<string, unknown>;
  const renamed = bpmn
    .replace(`id="${template}"`, `id="${key}"`)
    .replaceAll(`bpmnElement="${template}"`, `bpmnElement="${key}"`);
  await analyst.client.call(publishTicketType, {
    params: { key },
    body: {
      bpmn: deadline
        ? renamed.replaceAll(/name="deadline" value="[^"]+"/g, `name="deadline" value="${deadline}"`)
        : renamed,
      forms,
      declaration: { ...declaration, ...(routed ? { routing } : {}), key, prefix },
    },
  });
}

const day = [{ from: 0, to: 24 * 60 }];
const always = {
  zone: 'Asia/Shanghai',
  week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
  days: {},
};

/** A working calendar that never closes, so that deadlines of seconds pass at night too. */
export async function openAllDay(database: Sql): Promise<void> {
  await database`
    insert into app.working_calendars (key, calendar) values ('default', ${database.json(always)})
    on conflict (key) do update set calendar = excluded.calendar`;
}

export async function openAsUsual(database: Sql): Promise<void> {
  await database`delete from app.working_calendars where key = 'default'`;
}
