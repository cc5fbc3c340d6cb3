import type { Context } from '../../context.ts';
import { projectWithin } from './project-within.ts';

/**
 * Projects one instance in a transaction of its own, under its lock. Called after each reply of the engine, so that
 * the caller reads its own writes; the projector does the same for what nobody calls for.
 */
export async function projectInstance(ctx: Context, processInstanceId: string): Promise<void> {
  const passPoint = (name: string) => ctx.passPoint(name);
  await ctx.passPoint('project.started');
  await ctx.db.transaction((tx) => projectWithin(tx, processInstanceId, { passPoint }));
  await ctx.passPoint('project.committed');
}
