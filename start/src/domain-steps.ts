import { templates } from '@baton/bpmn-templates';
import { firstAdministratorPage } from '@baton/contract/http/first-administrator';
import { createDatabase } from '@baton/db';
import type { Context } from '@baton/domain/context';
import {
  listDemoAccounts,
  publishTemplates,
  readDemoInstallation,
  seedOrganisation,
} from '@baton/domain/demo';
import type { DemoInstallation } from '@baton/domain/demo';
import { createEnginePort, installCapture } from '@baton/domain/engine';
import { createFirstAdministratorLink, firstAdministratorLinkHours } from '@baton/domain/login';
import { offerShippedTemplates } from '@baton/domain/type-templates';
import type { Done } from './steps.ts';

// Everything of the supervisor that needs the domain: loaded while the engine starts, since loading takes seconds.

export interface DomainSteps {
  installCapture(): Promise<Done<boolean>>;
  /** Puts the demo organisation in. */
  seedDemo(password: string): Promise<Done<Organisation>>;
  /** The same for an installation without people: a link that makes the first administrator. */
  offerFirstAdministrator(publicUrl: string): Promise<Done<Organisation>>;
  /** Offers the ticket types that come with the platform as templates and publishes them; content that is in force already stays as it is. */
  publishTemplates(demo: boolean): Promise<Done<boolean>>;
  close(): Promise<void>;
}

export interface Organisation {
  /** Lines for the terminal: who may sign in. */
  accounts: string[];
  /** Null where it is not the demo's. */
  demo: (DemoInstallation & { password: string }) | null;
}

export interface DomainOptions {
  databaseUrl: string;
  engineUrl: string;
  engineSecret: string;
  /** Warnings and faults of the domain's verbs, one line each. */
  log: (line: string) => void;
}

/** The domain's verbs as steps of a start; close them when they are done. */
export function domainSteps({ databaseUrl, engineUrl, engineSecret, log }: DomainOptions): DomainSteps {
  const db = createDatabase(databaseUrl, { max: 4, applicationName: 'baton-start' });
  const engine = createEnginePort({ url: engineUrl, secret: engineSecret });
  const line = (facts: Record<string, unknown>, message: string) =>
    log(`${message} ${JSON.stringify(facts)}`);
  const ctx: Context = {
    db,
    engine,
    actor: { kind: 'system', name: 'start' },
    log: { info: () => undefined, warn: line, error: line },
    passPoint: () => Promise.resolve(),
  };
  return {
    async installCapture() {
      await installCapture(db);
      return { result: true };
    },
    async seedDemo(password) {
      await seedOrganisation(ctx, { password });
      const accounts = accountLines(await listDemoAccounts(db), password);
      return { result: { accounts, demo: { ...(await readDemoInstallation(db)), password } } };
    },
    async offerFirstAdministrator(publicUrl) {
      const token = await createFirstAdministratorLink(ctx);
      if (token === null) return { result: { accounts: [], demo: null }, note: 'as before' };
      const link = `${publicUrl.replace(/\/$/, '')}${firstAdministratorPage}#${token}`;
      const line = `Nobody has an account yet. Make the first administrator here (once, within ${firstAdministratorLinkHours} hours):`;
      return { result: { accounts: [line, `  ${link}`], demo: null }, note: 'empty' };
    },
    async publishTemplates(demo) {
      // Scenarios name people of the demo: elsewhere they could only fail.
      const shipped = templates().map(({ key, files, declaration, scenarios }) => ({
        ...{ key, files },
        declaration: demo ? { ...declaration, scenarios } : declaration,
      }));
      await offerShippedTemplates(
        ctx,
        shipped.map(({ key, files, declaration }) => ({ key, ...files, declaration: { ...declaration } })),
      );
      const published = await publishTemplates(ctx, shipped);
      const fresh = published.filter((version) => version.fresh);
      const note = fresh.map(({ key, version }) => `${key} ${version}`).join(', ');
      return { result: true, note: note || 'as before' };
    },
    async close() {
      await engine.close();
      await db.close();
    },
  };
}

function accountLines(accounts: Awaited<ReturnType<typeof listDemoAccounts>>, password: string): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  const lines = accounts.map(({ username, name, role }) => `  ${username.padEnd(width)}  ${name}  ${role}`);
  return [`Demo accounts, all with the password  ${password}`, ...lines];
}
