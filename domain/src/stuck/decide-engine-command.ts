import type { EngineCommand } from '@baton/contract/http/engine-commands';
import type { Context } from '../context.ts';
import { discardCommand, retryCommand } from '../engine/index.ts';
import { DomainError } from '../errors.ts';
import { engineCommandViews } from './engine-command-view.ts';

/** Tries a parked command again. Throws `engine_command_not_found`, `command_not_parked`. */
export async function retryEngineCommand(ctx: Context, id: string): Promise<EngineCommand> {
  await retryCommand(ctx, id);
  return await commandView(ctx, id);
}

/** Gives a parked command up; what was typed stays as a draft. Throws as `retryEngineCommand` does. */
export async function discardEngineCommand(ctx: Context, id: string): Promise<EngineCommand> {
  await discardCommand(ctx, id);
  return await commandView(ctx, id);
}

async function commandView(ctx: Context, id: string): Promise<EngineCommand> {
  const [command] = await engineCommandViews(ctx, { id }, 1);
  if (!command) throw new DomainError('engine_command_not_found', { id });
  return command;
}
