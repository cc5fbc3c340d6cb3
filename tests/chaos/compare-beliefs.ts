import { sqlOf } from '@baton/db';
import type { Database } from '@baton/db';
import type { Belief } from './belief.ts';

interface Found {
  number: string;
  title: string;
  status: string | null;
  outcome: string | null;
  open: string[];
  completed: Record<string, number>;
  data: Record<string, unknown>;
}

export interface Comparison {
  /** Acknowledged and not there. */
  lost: string[];
  /** There more often than submitted, or never submitted. */
  doubled: string[];
  /** There, but not as believed. */
  wrong: string[];
}

/** Holds what the driver believes against the rows of engine and platform, ticket by ticket. */
export async function compareBeliefs(db: Database, beliefs: Belief[]): Promise<Comparison> {
  const found = await sqlOf(db)<Found[]>`
    select t.number, t.title, s.status, s.outcome, t.data,
      array(select k.task_def_key_ from act_ru_task k where k.proc_inst_id_ = s.process_instance_id
        order by k.task_def_key_ collate "C") as open,
      coalesce((select jsonb_object_agg(step, times) from (
        select task_def_key_ as step, count(*) as times from act_hi_taskinst k
        where k.proc_inst_id_ = s.process_instance_id and k.delete_reason_ = 'completed' group by 1) c), '{}')
        as completed
    from tickets t left join ticket_states s on s.ticket_id = t.id`;
  const byTitle = Map.groupBy(found, ({ title }) => title);
  const known = new Set(beliefs.map(({ title }) => title));
  const comparison: Comparison = {
    lost: beliefs.filter(({ title, number }) => number && !byTitle.has(title)).map(({ title }) => title),
    doubled: [...byTitle]
      .filter(([title, twins]) => twins.length > 1 || !known.has(title))
      .map(([title, twins]) => `${title}: ${twins.map(({ number }) => number)}`),
    wrong: [],
  };
  for (const belief of beliefs) {
    const [ticket] = byTitle.get(belief.title) ?? [];
    const difference = ticket && differenceOf(belief, ticket);
    if (difference) comparison.wrong.push(`${ticket.number}: ${difference}`);
  }
  return comparison;
}

function differenceOf(belief: Belief, ticket: Found): string | null {
  const differences: string[] = [];
  const expect = (what: string, believed: unknown, found: unknown) => {
    if (JSON.stringify(believed) !== JSON.stringify(found))
      differences.push(`${what} ${JSON.stringify(found)} instead of ${JSON.stringify(believed)}`);
  };
  expect('number', belief.number, ticket.number);
  expect('outcome', belief.outcome, ticket.outcome);
  expect('ended', belief.outcome !== null, ticket.status === 'done');
  expect('waits at', [...belief.waitingAt].sort(), ticket.open);
  expect('completed', sorted(belief.completed), sorted(ticket.completed));
  for (const [path, value] of Object.entries(belief.typed)) {
    const stored = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], ticket.data);
    expect(path, value, stored);
  }
  return differences.length > 0 ? `${differences.join('; ')} — ${belief.trace.join(', ')}` : null;
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
