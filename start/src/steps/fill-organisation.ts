import { randomInt } from 'node:crypto';
import { sqlOf, type Database } from '@baton/db';
import { seedOrganisation, type DemoAccount } from '@baton/domain/demo';
import { keptSecret } from '../secrets.ts';
import type { Done } from '../steps.ts';

export interface DemoOptions {
  dataDir: string;
  demo: boolean;
  /** Null: made once and kept in the data folder. */
  demoPassword: string | null;
}

export interface Organisation {
  /** Whether this installation is a demo. */
  demo: boolean;
  /** Lines for the terminal: who may sign in. */
  accounts: string[];
}

/**
 * Puts the demo organisation into an empty database, or brings that of an earlier start up to date. People
 * who are no demo are never touched, whatever the setting says.
 */
export async function fillOrganisation(
  ctx: { db: Database },
  { dataDir, demo, demoPassword }: DemoOptions,
): Promise<Done<Organisation>> {
  const kind = await installationKind(ctx.db);
  if (!demo || kind === 'own') return { result: { demo: false, accounts: [] }, note: 'no demo' };
  const password = demoPassword ?? keptSecret(dataDir, 'demo-password', readablePassword);
  const accounts = await seedOrganisation(ctx, { password });
  return {
    result: { demo: true, accounts: accountLines(accounts, password) },
    note: kind === 'empty' ? 'demo' : 'demo, as before',
  };
}

async function installationKind(db: Database): Promise<'empty' | 'demo' | 'own'> {
  const [found] = await sqlOf(db)<{ anybody: boolean; demo: boolean }[]>`
    select exists (select from app.people) as anybody,
           exists (select from app.people where username = 'sun' and email = 'sun@example.com') as demo`;
  if (!found?.anybody) return 'empty';
  return found.demo ? 'demo' : 'own';
}

function accountLines(accounts: DemoAccount[], password: string): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  const lines = accounts.map(
    ({ username, name, roles }) => `  ${username.padEnd(width)}  ${name}  ${roles.join(', ')}`,
  );
  return [`Demo accounts, all with the password  ${password}`, ...lines];
}

/** Twelve characters that nobody confuses. */
function readablePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [group(), group(), group()].join('-');
}
