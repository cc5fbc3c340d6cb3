import postgres from 'postgres';

/** Role and database of the platform, as the embedded server's superuser sees them. */
export interface PlatformDatabase {
  superuserUrl: string;
  /** Also the owner's name. */
  name: string;
  password: string;
}

/**
 * Makes the platform's role and database where they are missing and sets the role's password. The role
 * owns the database, and may make others beside it: the sandbox lives in one. Safe to repeat after any interruption.
 */
export async function ensureDatabase({ superuserUrl, name, password }: PlatformDatabase): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    const roles = await sql`select 1 from pg_roles where rolname = ${name}`;
    if (roles.length === 0) await sql`create role ${sql(name)} login`;
    await sql.unsafe(`alter role "${name}" createdb password '${password}'`);
    const databases = await sql`select 1 from pg_database where datname = ${name}`;
    if (databases.length === 0) await sql`create database ${sql(name)} owner ${sql(name)}`;
  } finally {
    await sql.end();
  }
}
