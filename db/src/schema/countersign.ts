import { doublePrecision, foreignKey, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { engineCommands } from './engine.ts';
import { tickets } from './tickets.ts';

/**
 * Recorded fact: one time a step of several people was entered, with its list and rule as they were then; the engine
 * forgets the list. Coming back to the step is a round of its own.
 */
export const countersignRounds = app.table(
  'countersign_rounds',
  {
    /** The engine's activity instance of the step as a whole. */
    id: text().primaryKey(),
    ticketId: uuid('ticket_id').notNull(),
    run: integer().notNull(),
    stepId: text('step_id').notNull(),
    /** `all` `any` `ratio` `sequence`. */
    rule: text().notNull(),
    /** Share of the signers that has to agree, for `ratio`. */
    ratio: doublePrecision(),
    /** Entries of the list, in its order: person ids, department keys. */
    signers: text().array().notNull(),
    openedAt: moment('opened_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'countersign_rounds_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('countersign_rounds_ticket_idx').on(t.ticketId, t.openedAt),
  ],
);

/** Recorded fact: what one signer decided; written when the completion it came with is settled, and only then. */
export const countersignVerdicts = app.table(
  'countersign_verdicts',
  {
    /** The completion it came with. */
    commandId: uuid('command_id').primaryKey(),
    roundId: text('round_id').notNull(),
    /** The entry of the list it counts for. */
    element: text().notNull(),
    userTaskId: text('user_task_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** Key of the button. */
    outcome: text().notNull(),
    /** What it counts as: `agree` `refuse` `return` `other`. */
    verdict: text().notNull(),
    reason: text(),
    /** What the entry has filled in. */
    data: jsonb().notNull().$type<Record<string, unknown>>(),
    at: moment('at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'countersign_verdicts_round_fk',
      columns: [t.roundId],
      foreignColumns: [countersignRounds.id],
    }),
    foreignKey({
      name: 'countersign_verdicts_command_fk',
      columns: [t.commandId],
      foreignColumns: [engineCommands.id],
    }),
    index('countersign_verdicts_round_idx').on(t.roundId, t.at),
  ],
);
