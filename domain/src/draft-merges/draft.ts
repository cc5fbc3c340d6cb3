import type { TypeBundle } from '../ticket-types/index.ts';

/** What is drawn of a ticket type, whatever its key. */
export type Draft = Omit<TypeBundle, 'key'>;
