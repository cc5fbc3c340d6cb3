import type { ActingPerson, Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/** The signed-in person who acts. Throws `login_required` when a program acts. */
export function actingPerson(ctx: Context): ActingPerson {
  if (ctx.actor.kind !== 'person') throw new DomainError('login_required');
  return ctx.actor.person;
}
