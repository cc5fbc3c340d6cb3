import { auditEvents } from '@baton/db/schema';
import { and, eq, like, sql } from 'drizzle-orm';
import { actingPerson } from '../access/index.ts';
import { fileIdsAt, filePaths } from '../attachments/index.ts';
import type { Context } from '../context.ts';
import { readRounds, readVerdicts } from '../countersign/index.ts';
import { loadTypeVersion } from '../ticket-types/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { readableElements } from './element-blocks.ts';
import { factsFor } from './event-facts.ts';
import { signerReadings } from './signer-fields.ts';
import { readCircumstances } from './ticket-circumstances.ts';
import { selectTicketWithData } from './ticket-record.ts';
import type { TicketRecord } from './ticket-record.ts';
import { fieldsFor } from './ticket-view.ts';

type Values = Record<string, unknown>;

/**
 * Whether a person who sees a ticket, but not all of it, finds an attachment there: in a field they may read, in what
 * they may read of entries of steps that run over a list, or in what such a field held before.
 */
export async function findsFile(ctx: Context, record: TicketRecord, id: string): Promise<boolean> {
  const person = actingPerson(ctx);
  const [version, circumstances, ticket] = await Promise.all([
    loadTypeVersion(ctx.db, record.versionId),
    readCircumstances(ctx.db, person, record),
    selectTicketWithData(ctx.db, record.id),
  ]);
  const known = [...new Set([...version.forms.values()].flatMap(filePaths))];
  const holds = (data: Values, paths: readonly string[]) => {
    const readable = known.filter((file) => paths.some((path) => covers(path, file)));
    return fileIdsAt(data, readable).includes(id);
  };
  const paths = fieldsFor(ctx, record, version, circumstances).flatMap((field) => field.paths);
  const data = ticket?.data ?? {};
  if (holds(data, paths)) return true;
  const entries = [
    ...readableElements(version, data, person.id),
    ...(await readableVerdicts(ctx, record.id, version, circumstances.steps)),
  ];
  if (
    entries.some((entry) =>
      holds(
        entry.data,
        entry.fields.flatMap((field) => field.paths),
      ),
    )
  )
    return true;
  return await heldBefore(ctx, record.id, id, paths);
}

async function readableVerdicts(ctx: Context, ticketId: string, version: TypeVersion, steps: string[]) {
  const rounds = await readRounds(ctx.db.$client, { ticketId });
  const verdicts = await readVerdicts(
    ctx.db.$client,
    rounds.map((round) => round.id),
  );
  const reader = { everything: false, personId: actingPerson(ctx).id, steps };
  return signerReadings(version, reader, verdicts, rounds);
}

/** The history of a field goes on showing what stood in it. */
async function heldBefore(ctx: Context, ticketId: string, id: string, paths: string[]): Promise<boolean> {
  const events = await ctx.db
    .select({ facts: auditEvents.facts, actorId: auditEvents.actorId })
    .from(auditEvents)
    .where(and(eq(auditEvents.ticketId, ticketId), like(sql`${auditEvents.facts}::text`, `%${id}%`)));
  return events.some(({ facts, actorId }) => {
    const own = actorId === actingPerson(ctx).id;
    const { changes = [] } = factsFor(facts, { everything: false, own, paths, names: new Map() });
    return (changes as { path: string; from: unknown; to: unknown }[]).some(({ path, from, to }) => {
      const below = paths
        .filter((each) => covers(path, each))
        .map((each) => `value${each.slice(path.length)}`);
      return [from, to].some((value) => fileIdsAt({ value }, below).includes(id));
    });
  });
}

/** A list stands for its columns. */
function covers(path: string, inner: string): boolean {
  return inner === path || inner.startsWith(`${path}[].`);
}
