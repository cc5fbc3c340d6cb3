import type { Sql } from '@baton/db';
import { attemptsBeforeParking, retryDelayMs } from './command-timing.ts';
import type { LeasedCommand } from './lease-command.ts';

/**
 * Leaves a command of unknown outcome to the relay, or parks it for an administrator when its attempts are used up.
 * An engine out of reach uses none: then it is tried again within 2 s.
 */
export async function postponeCommand(
  sql: Sql,
  command: LeasedCommand,
  failure: { message: string; counted: boolean; park?: boolean },
): Promise<'open' | 'parked'> {
  const attempts = command.attempts + (failure.counted ? 1 : 0);
  const park = failure.park === true || attempts >= attemptsBeforeParking;
  const delayMs = failure.counted ? retryDelayMs(attempts) : 500 + Math.round(Math.random() * 1_500);
  const state = park ? 'parked' : 'open';
  await sql`
    update engine_commands
    set state = ${state}, attempts = ${attempts}, lease_owner = null, lease_until = null,
      next_attempt_at = now() + ${delayMs} * interval '1 ms', last_error = ${failure.message.slice(0, 4000)}
    where id = ${command.id} and state = 'open'`;
  return state;
}
