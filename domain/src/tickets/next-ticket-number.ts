import type { Queryable } from '@baton/db';
import { sqlOf } from '@baton/db';

/** The next number with a type's prefix: `INC-000123`. Numbers have gaps, never twins. */
export async function nextTicketNumber(tx: Queryable, prefix: string): Promise<string> {
  const [row] = await sqlOf(tx)<{ number: string }[]>`
    select ${prefix}::text || '-' || lpad(n::text, greatest(6, length(n::text)), '0') as number
    from nextval('app.ticket_number_seq') n`;
  if (!row) throw new Error('The sequence of ticket numbers gave nothing.');
  return row.number;
}
