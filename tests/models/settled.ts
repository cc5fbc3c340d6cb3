import { sqlOf } from '@baton/db';
import { eventually } from '../support/eventually.ts';
import type { ModelWorld } from './world.ts';

/** Waits until no command of the ticket is under way: a verb may answer before the engine does. */
export async function settled({ test }: ModelWorld, ticketId: string): Promise<void> {
  const underWay = () => sqlOf(test.db)`
    select id, kind, state, last_error from app.engine_commands
    where ticket_id = ${ticketId} and state in ('open', 'parked')`;
  await eventually(underWay, (commands) => commands.length === 0, 120_000);
}
