import type { Sql } from '@baton/db';
import type { ErrorCodeName } from '@baton/contract/error-codes';
import { DomainError } from '../../errors.ts';
import type { EngineException } from '../port/engine-port.ts';
import type { CommandOutcome } from './command-effect.ts';

interface CommandRow {
  state: CommandOutcome['state'];
  result: { reason: ErrorCodeName; exception: EngineException } | null;
}

/** How a command stands now. Throws `engine_command_not_found`. */
export async function readCommandOutcome(sql: Sql, commandId: string): Promise<CommandOutcome> {
  const [row] = await sql<CommandRow[]>`select state, result from engine_commands where id = ${commandId}`;
  if (!row) throw new DomainError('engine_command_not_found', { id: commandId });
  if (row.state !== 'refused') return { state: row.state };
  const exception = row.result?.exception ?? { type: '', code: 0, message: '' };
  return { state: 'refused', reason: row.result?.reason ?? 'task_gone', exception };
}
