import type { OrganisationNames } from '../process/index.ts';
import { checkTicketType } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';

/** Asks the organisation for what a drawing names. */
export type NamesOf = (bpmn: string) => Promise<OrganisationNames>;

/** What the gate says of a bundle among the people there are; null: nobody is asked for. */
export async function checkAmong(bundle: TypeBundle, namesOf: NamesOf | null) {
  return await checkTicketType(bundle, namesOf && (await namesOf(bundle.bpmn)));
}
