import type { SandboxState } from '@baton/contract/http/sandbox-runs';
import { people } from '@baton/db/schema';
import { and, eq } from 'drizzle-orm';
import { actingPerson, loadActingPerson } from '../access/index.ts';
import type { ActingPerson, Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/** The platform on which drafts are tried, for whoever tries one. */
export interface Sandbox {
  /** Sees everything there, as the person who tries. */
  observer: Context;
  /** The platform itself: who tries, and what they have there. */
  outside: Context;
  /** Acts there as somebody else. Throws `person_not_found`. */
  as(username: string): Promise<Context>;
}

/** Where the sandbox is; asking starts it. */
export async function openSandbox(ctx: Context): Promise<SandboxState> {
  const progress = await (ctx.sandbox?.ask() ?? noSandbox);
  switch (progress.state) {
    case 'ready':
      return { state: 'ready', step: null, seconds: 0, reason: null };
    case 'starting':
      return { state: 'starting', step: progress.step, seconds: progress.seconds, reason: null };
    case 'absent':
    case 'failed':
      return { state: progress.state, step: null, seconds: 0, reason: progress.reason };
  }
}

/** The sandbox as it runs. Throws `sandbox_not_ready` with where it is; it is being started then. */
export async function enterSandbox(ctx: Context): Promise<Sandbox> {
  const progress = await (ctx.sandbox?.ask() ?? noSandbox);
  if (progress.state !== 'ready') throw new DomainError('sandbox_not_ready', { ...progress });
  const { db, engine } = progress;
  // No links and no way further in: what happens there stays there.
  const { log, passPoint } = ctx;
  const inside = (person: ActingPerson): Context => ({
    ...{ db, engine, log, passPoint },
    // Approved and proven is what goes to people; here it is only tried.
    ...{ mayPublishAlone: true, mayPublishUnproven: true },
    actor: { kind: 'person', person, loginSessionId: null },
  });
  return {
    outside: ctx,
    observer: inside(seesEverything(actingPerson(ctx))),
    async as(username) {
      const [found] = await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.username, username), eq(people.active, true)));
      const person = found ? await loadActingPerson(db, found.id) : null;
      if (!person) throw new DomainError('person_not_found', { username });
      return inside(person);
    },
  };
}

const noSandbox = { state: 'absent', reason: 'This installation has no sandbox.' } as const;

function seesEverything(person: ActingPerson): ActingPerson {
  return {
    ...person,
    roles: [...new Set([...person.roles, 'administrator'])],
    principals: [...new Set([...person.principals, 'role:administrator'])],
  };
}
