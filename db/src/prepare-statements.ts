import type postgres from 'postgres';

type Scope = Pick<postgres.TransactionSql, 'unsafe' | 'savepoint'>;

/**
 * Makes the query builder's statements prepared ones, in transactions too: it sends texts, which are otherwise asked
 * about, parsed and planned at every call, with a round trip more. A text without parameters stays as it is: it may
 * hold several statements. Changes the client it is given and answers it.
 */
export function preparing(client: postgres.Sql): postgres.Sql {
  prepareTexts(client);
  const begin = client.begin.bind(client) as (...args: unknown[]) => Promise<unknown>;
  return Object.assign(client, {
    begin: (...args: unknown[]) => begin(...args.map(withPreparing)),
  });
}

function prepareTexts(sql: Pick<Scope, 'unsafe'>): void {
  const unsafe = sql.unsafe.bind(sql);
  const prepared: typeof unsafe = (text, parameters, options) =>
    unsafe(text, parameters, parameters?.length ? { ...options, prepare: true } : options);
  Object.assign(sql, { unsafe: prepared });
}

/** The callback of a transaction or savepoint, given a scope that prepares as well. */
function withPreparing(argument: unknown): unknown {
  if (typeof argument !== 'function') return argument;
  return (scope: Scope) => {
    prepareTexts(scope);
    const savepoint = scope.savepoint.bind(scope) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(scope, { savepoint: (...args: unknown[]) => savepoint(...args.map(withPreparing)) });
    return (argument as (given: Scope) => unknown)(scope);
  };
}
