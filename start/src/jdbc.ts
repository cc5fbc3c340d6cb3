/** What the engine's JDBC driver needs to reach the database of a `postgresql://` URL. */
export interface Jdbc {
  url: string;
  user: string;
  password: string;
}

const kept = new Map([
  ['sslmode', 'sslmode'],
  ['sslrootcert', 'sslrootcert'],
]);

/** Translates DATABASE_URL: same server, schema `engine`, credentials apart. */
export function jdbcOf(databaseUrl: string): Jdbc {
  const { hostname, port, pathname, searchParams, username, password } = new URL(databaseUrl);
  const query = new URLSearchParams({
    currentSchema: 'engine',
    reWriteBatchedInserts: 'true',
    ApplicationName: 'baton-engine',
  });
  for (const [name, jdbcName] of kept) {
    const value = searchParams.get(name);
    if (value !== null) query.set(jdbcName, value);
  }
  return {
    url: `jdbc:postgresql://${hostname}:${port || '5432'}${pathname}?${query}`,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
