import type { Sql } from '@baton/db';

/** Principals of people named by id or username; who does not exist is left out, the order is kept. */
export async function findNamedPeople(sql: Sql, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await sql<{ id: string; username: string }[]>`
    select id, username from people
    where username = any(${[...names]}) or id::text = any(${[...names]})`;
  const found = names.flatMap((name) => {
    const person = rows.find((row) => row.username === name || row.id === name);
    return person ? [`person:${person.id}`] : [];
  });
  return [...new Set(found)];
}

/** Texts in a value that is one or a list of them. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((entry): entry is string => typeof entry === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}
