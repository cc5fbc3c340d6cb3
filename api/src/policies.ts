import { hasRole, isStaff, publishes } from '@baton/domain/access';
import type { ActingPerson } from '@baton/domain/context';

/**
 * Who may call a route at all; which rows they then reach is decided by the domain. A route names one of
 * these or does not register.
 */
export const policies = {
  /** Nobody needs to sign in: the endpoint declares `security: []`. */
  public: null,
  signedIn: () => true,
  staff: isStaff,
  publisher: publishes,
  administrator: (person) => hasRole(person, 'administrator'),
} as const satisfies Record<string, ((person: ActingPerson) => boolean) | null>;

export type PolicyName = keyof typeof policies;
