import type { DesignedType } from '@baton/contract/http/ticket-type-drafts';
import type { TypeTemplate } from '@baton/contract/http/type-templates';

/** What a ticket type is begun from. */
export type TypeSource =
  | { kind: 'starter' | 'empty' }
  | { kind: 'template'; template: TypeTemplate }
  | { kind: 'copy'; of: DesignedType };
