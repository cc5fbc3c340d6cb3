import type { Sql } from '@baton/db';
import type { ProcessModel } from '../../process/index.ts';

const most = 200;
const loaded = new Map<string, ProcessModel>();

/** The model of a published version; versions never change, so the last 200 used stay in memory. */
export async function loadProcessModel(sql: Sql, versionId: string): Promise<ProcessModel> {
  const known = loaded.get(versionId);
  loaded.delete(versionId);
  const model = known ?? (await readModel(sql, versionId));
  loaded.set(versionId, model);
  for (const oldest of loaded.keys()) {
    if (loaded.size <= most) break;
    loaded.delete(oldest);
  }
  return model;
}

async function readModel(sql: Sql, versionId: string): Promise<ProcessModel> {
  const [version] = await sql<{ model: ProcessModel }[]>`
    select model from ticket_type_versions where id = ${versionId}`;
  if (!version) throw new Error(`The ticket type version ${versionId} is missing`);
  return version.model;
}
