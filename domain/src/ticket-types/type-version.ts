import type { Database } from '@baton/db';
import { ticketTypeVersions } from '@baton/db/schema';
import { eq } from 'drizzle-orm';
import type { ProcessModel } from '../process/index.ts';
import { readDeclaration } from './type-declaration.ts';
import type { TypeDeclaration } from './type-declaration.ts';

/** A published version as it is asked at run time; never changes once deployed. */
export interface TypeVersion {
  id: string;
  typeKey: string;
  version: number;
  declaration: TypeDeclaration;
  model: ProcessModel;
  /** form-js schemas by their id. */
  forms: Map<string, Record<string, unknown>>;
  processDefinitionId: string | null;
}

/** The two newest versions of two hundred types, which the typed document tells of. */
const kept = 400;
const known = new WeakMap<Database, Map<string, TypeVersion>>();

/** Reads a version, or remembers it. Throws when there is none: every ticket has one. */
export async function loadTypeVersion(db: Database, id: string): Promise<TypeVersion> {
  const versions = known.get(db) ?? new Map<string, TypeVersion>();
  known.set(db, versions);
  const remembered = versions.get(id);
  if (remembered) return remembered;
  const version = await readVersion(db, id);
  if (version.processDefinitionId === null) return version;
  versions.set(id, version);
  const [oldest] = versions.keys();
  if (versions.size > kept && oldest !== undefined) versions.delete(oldest);
  return version;
}

/** Several, each once. */
export async function loadTypeVersions(
  db: Database,
  ids: Iterable<string>,
): Promise<Map<string, TypeVersion>> {
  const versions = await Promise.all([...new Set(ids)].map((id) => loadTypeVersion(db, id)));
  return new Map(versions.map((version) => [version.id, version]));
}

async function readVersion(db: Database, id: string): Promise<TypeVersion> {
  const { typeKey, version, declaration, model, forms, processDefinitionId } = ticketTypeVersions;
  const [row] = await db
    .select({ id: ticketTypeVersions.id, typeKey, version, declaration, model, forms, processDefinitionId })
    .from(ticketTypeVersions)
    .where(eq(ticketTypeVersions.id, id));
  if (!row) throw new Error(`There is no ticket type version ${id}`);
  return {
    ...row,
    model: row.model as ProcessModel,
    declaration: readDeclaration(row.declaration),
    forms: new Map(row.forms.map((form) => [String(form['id']), form])),
  };
}
