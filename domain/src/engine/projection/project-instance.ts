import type { Context } from '../../context.ts';

/** Projects. */
export async function projectInstance(_ctx: Context, _processInstanceId: string): Promise<void> {}
