import type { Database, Transaction } from '@baton/db';
import { newId } from '@baton/db';
import { departments, people, personRoles, teamMembers, teams } from '@baton/db/schema';
import { eq, inArray, sql } from 'drizzle-orm';
import { hashPassword, verifyPassword } from '../login/index.ts';
import { demoDepartments, demoPeople, demoTeams } from './demo-organisation.ts';

export interface DemoAccount {
  username: string;
  name: string;
  roles: string[];
}

/**
 * Puts the demo organisation in, and the given password on its accounts; what is there already stays as it is,
 * so every start may call it. All or nothing. Answers the accounts.
 */
export async function seedOrganisation(
  ctx: { db: Database },
  input: { password: string },
): Promise<DemoAccount[]> {
  const hashes = await passwordHashes(ctx.db, input.password);
  await ctx.db.transaction(async (tx) => {
    await insertDepartments(tx);
    const ids = await insertPeople(tx, hashes);
    await insertMemberships(tx, ids);
  });
  return demoPeople.map(({ username, name, roles }) => ({ username, name, roles }));
}

/** A hash for each account that does not have this password yet. */
async function passwordHashes(db: Database, password: string): Promise<Map<string, string>> {
  const usernames = demoPeople.map((person) => person.username);
  const known = await db
    .select({ username: people.username, passwordHash: people.passwordHash })
    .from(people)
    .where(inArray(people.username, usernames));
  const stored = new Map(known.map((row) => [row.username, row.passwordHash]));
  const entries = await Promise.all(
    usernames.map(async (username) => {
      const kept = stored.get(username) ?? null;
      return [
        username,
        kept && (await verifyPassword(password, kept)) ? kept : await hashPassword(password),
      ] as const;
    }),
  );
  return new Map(entries);
}

async function insertDepartments(tx: Transaction): Promise<void> {
  const rows = demoDepartments.map(({ key, name, parentKey }) => ({ key, name, parentKey }));
  await tx.insert(departments).values(rows).onConflictDoNothing();
}

async function insertPeople(tx: Transaction, hashes: Map<string, string>): Promise<Map<string, string>> {
  const rows = demoPeople.map(({ username, name, departmentKey }) => ({
    id: newId(),
    username,
    name,
    departmentKey,
    email: `${username}@example.com`,
    passwordHash: hashes.get(username) ?? null,
  }));
  const stored = await tx
    .insert(people)
    .values(rows)
    .onConflictDoUpdate({ target: people.username, set: { passwordHash: sql`excluded.password_hash` } })
    .returning({ id: people.id, username: people.username });
  return new Map(stored.map((row) => [row.username, row.id]));
}

async function insertMemberships(tx: Transaction, ids: Map<string, string>): Promise<void> {
  for (const { key, head } of demoDepartments) {
    await tx
      .update(departments)
      .set({ headId: sql`coalesce(${departments.headId}, ${ids.get(head)})` })
      .where(eq(departments.key, key));
  }
  const teamRows = demoTeams.map(({ lead, ...team }) => ({ ...team, leadId: ids.get(lead) ?? null }));
  await tx.insert(teams).values(teamRows).onConflictDoNothing();
  for (const { username, teamKey, roles } of demoPeople) {
    const personId = ids.get(username);
    if (!personId) continue;
    if (teamKey) await tx.insert(teamMembers).values({ teamKey, personId }).onConflictDoNothing();
    await tx
      .insert(personRoles)
      .values(roles.map((role) => ({ personId, role })))
      .onConflictDoNothing();
  }
}
