import { bigint, foreignKey, index, text, uuid } from 'drizzle-orm/pg-core';
import { app, moment } from './columns.ts';
import { people } from './organisation.ts';
import { tickets } from './tickets.ts';

/** A file on disk, named there by its SHA-256; the row is written after the file is safe. */
export const attachments = app.table(
  'attachments',
  {
    id: uuid().primaryKey(),
    sha256: text().notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    /** Bytes. */
    size: bigint({ mode: 'number' }).notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    /** Null until a ticket takes it; until then only the uploader sees it. */
    ticketId: uuid('ticket_id'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'attachments_uploader_fk', columns: [t.uploadedBy], foreignColumns: [people.id] }),
    foreignKey({ name: 'attachments_ticket_fk', columns: [t.ticketId], foreignColumns: [tickets.id] }),
    index('attachments_ticket_idx').on(t.ticketId),
  ],
);
