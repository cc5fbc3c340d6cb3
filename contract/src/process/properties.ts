import type { ProductProperty } from './product-property.ts';
import { fieldProperties } from './properties/fields.ts';
import { nameProperties } from './properties/names.ts';
import { outcomeProperties } from './properties/outcomes.ts';
import { peopleProperties } from './properties/people.ts';
import { statusProperties } from './properties/status.ts';

export { ticketStatuses } from './ticket-status.ts';
export type { TicketStatus } from './ticket-status.ts';

/** Every property of ours that a drawing may carry, declared once for panel, gate and reader. */
export const productProperties: readonly ProductProperty[] = [
  ...nameProperties,
  ...statusProperties,
  ...outcomeProperties,
  ...peopleProperties,
  ...fieldProperties,
];

/** The declaration of a property, or undefined for a name that is not ours. */
export function findProductProperty(name: string): ProductProperty | undefined {
  return byName.get(name);
}

const byName = new Map(productProperties.map((property) => [property.name, property]));
