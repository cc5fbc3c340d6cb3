import type { Sql } from '@baton/db';

/** First keys of our advisory locks; instances use the hash of their id as the second. */
const gateClass = 4_172_002;
const instanceClass = 4_172_003;

/**
 * Lets one transaction at a time project an instance, and none while a rebuild holds the gate. Held to the end of
 * the transaction.
 */
export async function lockInstance(sql: Sql, processInstanceId: string, behindGate = false): Promise<void> {
  // All that follows reads and writes by key: planned once, not with every execution. The gate before the instance,
  // and everything in one statement: callers queue their reading right behind it.
  await sql`
    select set_config('plan_cache_mode', 'force_generic_plan', true),
      case when ${!behindGate} then pg_advisory_xact_lock_shared(${gateClass}, 0) end,
      pg_advisory_xact_lock(${instanceClass}, hashtext(${processInstanceId}))`;
}

/**
 * Passes the gate for a transaction that will project several instances. Before it locks the cursor: a rebuild closes
 * the gate first and locks the cursor then, and the server sees no deadlock between its two connections.
 */
export async function passGate(sql: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${gateClass}, 0)`;
}

/** Waits until nobody projects and keeps everybody from it, until the session's `openGate`. */
export async function closeGate(sql: Sql): Promise<void> {
  await sql`select pg_advisory_lock(${gateClass}, 0)`;
}

export async function openGate(sql: Sql): Promise<void> {
  await sql`select pg_advisory_unlock(${gateClass}, 0)`;
}
