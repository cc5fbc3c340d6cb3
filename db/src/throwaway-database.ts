import postgres from 'postgres';

/** Comment on a database of this kind; one without it is somebody's data and is never dropped. */
const mark = 'Baton: thrown away at every start';
/**
 * Connection limit of one that is being made: it has no comment until it exists. Nobody can connect to it yet, so that
 * one which a death has left like this is empty.
 */
const unfinished = 4_172_010;
/** PostgreSQL's own limit for names, in bytes. */
const longestName = 63;

export interface ThrowawayDatabase {
  url: string;
  /** Ends whoever is connected and removes it. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database beside the one of the URL, on the same server, dropping what an earlier run has left of it.
 * It can never take the server's connections from the other: `connections` is the most it gets. Throws an error in
 * words when the role may not make databases, or when a database of that name holds anybody's data.
 */
export async function makeThrowawayDatabase(
  besideUrl: string,
  { suffix, connections }: { suffix: string; connections: number },
): Promise<ThrowawayDatabase> {
  const url = new URL(besideUrl);
  const name = `${decodeURIComponent(url.pathname.slice(1))}${suffix}`;
  if (Buffer.byteLength(name) > longestName) throw new Error(`The database name ${name} is too long.`);
  url.pathname = `/${encodeURIComponent(name)}`;
  await withServer(besideUrl, async (sql) => {
    await dropMarked(sql, name);
    await createLike(sql, name);
    await sql.unsafe(`comment on database ${quoted(name)} is '${mark}'`);
    // A transaction left open here would hide changes of the whole server from every projector.
    await sql.unsafe(`alter database ${quoted(name)} set idle_in_transaction_session_timeout = '10s'`);
    await sql.unsafe(
      `alter database ${quoted(name)} with allow_connections true connection limit ${connections}`,
    );
  });
  return { url: url.href, drop: () => withServer(besideUrl, (sql) => dropMarked(sql, name)) };
}

/** In the encoding and order of the database we are connected to: what is compared there compares alike here. */
async function createLike(sql: postgres.Sql, name: string): Promise<void> {
  const [like] = await sql<{ encoding: string; collate: string; ctype: string }[]>`
    select pg_encoding_to_char(encoding) as encoding, quote_literal(datcollate) as collate,
      quote_literal(datctype) as ctype
    from pg_database where datname = current_database()`;
  if (!like) throw new Error('The server does not know the database it answers from.');
  await sql
    .unsafe(
      `create database ${quoted(name)} template template0 encoding '${like.encoding}'
       lc_collate ${like.collate} lc_ctype ${like.ctype}
       allow_connections false connection limit ${unfinished}`,
    )
    .catch((fault: unknown) => {
      throw refusal(fault, name);
    });
}

async function dropMarked(sql: postgres.Sql, name: string): Promise<void> {
  const [found] = await sql<{ ours: boolean }[]>`
    select coalesce(shobj_description(oid, 'pg_database') = ${mark}, false)
      or (not datallowconn and datconnlimit = ${unfinished}) as ours
    from pg_database where datname = ${name}`;
  if (!found) return;
  if (!found.ours) throw new Error(`There is a database ${name} that Baton has not made: rename it.`);
  await sql`drop database if exists ${sql(name)} with (force)`;
}

function refusal(fault: unknown, name: string): unknown {
  if ((fault as { code?: string }).code !== '42501') return fault;
  return new Error(`The role of the database may not make ${name}: grant it CREATEDB.`, { cause: fault });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function withServer<T>(url: string, act: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await act(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
