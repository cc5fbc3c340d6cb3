import type { LocalizedText } from '@baton/contract/language';
import type { RoutingVariable } from './process-model.ts';

/** What an analyst publishes as one version of a ticket type. */
export interface Bundle {
  bpmn: { fileName: string; xml: string };
  /** form-js schemas, as parsed JSON. */
  forms: { fileName: string; schema: unknown }[];
  decisions: { fileName: string; xml: string }[];
  typeDeclaration: TypeDeclaration;
}

/** What the gate reads of a type's declaration; more may stand in it. */
export interface TypeDeclaration {
  /** Key of the type, equal to the id of its process. */
  key: string;
  name?: LocalizedText;
  /** Signals the process may send or receive although they cross tickets. */
  signals?: string[];
  /** Messages the process receives besides those of the platform. */
  receivedMessages?: string[];
  /** Routing variables no form, worker or decision of the bundle writes. */
  routingVariables?: RoutingVariable[];
}

/** Asks the organisation whether what a drawing names exists. */
export interface OrganisationNames {
  hasPerson(id: string): boolean;
  hasRole(key: string): boolean;
  hasTeam(key: string): boolean;
  hasDepartment(key: string): boolean;
  hasSkill(key: string): boolean;
}
