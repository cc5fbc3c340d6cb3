import type { Context } from '../../context.ts';

export async function rebuildProjection(_ctx: Context): Promise<{ before: string; after: string }> {
  return Promise.resolve({ before: '', after: '' });
}
