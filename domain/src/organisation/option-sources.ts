import type { Database } from '@baton/db';
import { departments, people, teams } from '@baton/db/schema';
import { asc, eq } from 'drizzle-orm';

export interface FormOption {
  value: string;
  label: string;
}

/** What a select's `valuesKey` may name; the value is the key or username. */
export const optionSources: Record<string, (db: Database) => Promise<FormOption[]>> = {
  departmentOptions: async (db) =>
    db
      .select({ value: departments.key, label: departments.name })
      .from(departments)
      .orderBy(asc(departments.name), asc(departments.key)),
  teamOptions: async (db) =>
    db.select({ value: teams.key, label: teams.name }).from(teams).orderBy(asc(teams.name), asc(teams.key)),
  personOptions: async (db) =>
    db
      .select({ value: people.username, label: people.name })
      .from(people)
      .where(eq(people.active, true))
      .orderBy(asc(people.name), asc(people.username)),
};

/** The options behind the given keys; unknown keys are left to the form itself. */
export async function listOptions(
  db: Database,
  valuesKeys: Iterable<string>,
): Promise<Record<string, FormOption[]>> {
  const wanted = [...new Set(valuesKeys)].flatMap((key) => {
    const source = Object.hasOwn(optionSources, key) ? optionSources[key] : undefined;
    return source ? [source(db).then((options) => [key, options] as const)] : [];
  });
  return Object.fromEntries(await Promise.all(wanted));
}
