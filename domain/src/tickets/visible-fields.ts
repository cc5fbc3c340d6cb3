import { managesTicket, oversees, publishes } from '../access/index.ts';
import type { TicketOwner } from '../access/index.ts';
import type { ActingPerson } from '../context.ts';
import { noFieldRights, rightOf } from '../forms/index.ts';
import type { FieldRights } from '../forms/index.ts';
import { isForRequester } from '../process/index.ts';
import type { ProcessModel } from '../process/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { typeFields } from './type-fields.ts';
import type { TypeField } from './type-fields.ts';

/** Why a person sees a ticket, as far as fields go. */
export interface FieldGrounds {
  /** Answers for the ticket, belongs to its team, or oversees all: sees every field. */
  everything: boolean;
  requester: boolean;
  /** Steps whose user task the person has, had, or may take. */
  steps: string[];
}

/**
 * The fields of a ticket a person may read. The owning team, those who answer for it and overseers: all. The
 * requester: the start form and the forms of the steps drawn for the requester. Everybody: the forms of their
 * own steps, outcome dialogs included. A field that such a form hides does not count from that form.
 */
export function visibleFields(version: TypeVersion, grounds: FieldGrounds): VisibleField[] {
  const fields = typeFields(version);
  const visible = new Map<string, VisibleField>();
  for (const { formId, rights } of readableForms(version.model, grounds)) {
    for (const field of fields.get(formId) ?? []) {
      const paths = shownPaths(field, [rights]);
      if (paths.length === 0) continue;
      const known = visible.get(field.path) ?? { field, paths: [] };
      visible.set(field.path, { ...known, paths: [...new Set([...known.paths, ...paths])] });
    }
  }
  return [...visible.values()];
}

export interface VisibleField {
  field: TypeField;
  /** What of it may be read: its own path, or some columns of a list. */
  paths: string[];
}

/** What of a field one of several rights does not hide: its own path, or some columns of a list. */
export function shownPaths(field: TypeField, rights: readonly FieldRights[]): string[] {
  const own = field.columns.length > 0 ? field.columns : [field.path];
  return own.filter((path) => rights.some((one) => rightOf(path, one) !== 'hidden'));
}

/** Whether the person reads every field: overseers, those who answer for the ticket, and members of its team. */
export function readsEverything(person: ActingPerson, ticket: TicketOwner): boolean {
  const member = ticket.teamKey !== null && person.teamKeys.includes(ticket.teamKey);
  return oversees(person) || member || managesTicket(person, ticket);
}

/** Whether the person may make a scenario of the ticket: reads all of it, and designs ticket types. */
export function mayPromote(person: ActingPerson, ticket: TicketOwner): boolean {
  return publishes(person) && readsEverything(person, ticket);
}

export interface ReadableForm {
  formId: string;
  rights: FieldRights;
}

/** The forms by which such a person reads a ticket, each with the rights that hold there. */
export function readableForms(model: ProcessModel, grounds: FieldGrounds): ReadableForm[] {
  const { start, userTasks } = model;
  const forms: (ReadableForm | null)[] = [];
  const startRights = grounds.everything ? noFieldRights : start.fieldRights;
  if (grounds.everything || grounds.requester) forms.push(formOf(start.formId, startRights));
  for (const step of Object.values(userTasks)) {
    const own = grounds.steps.includes(step.id) || (grounds.requester && isForRequester(step));
    if (!own && !grounds.everything) continue;
    forms.push(formOf(step.formId, grounds.everything ? noFieldRights : step.fieldRights));
    for (const outcome of step.outcomes) forms.push(formOf(outcome.outcomeFormId, noFieldRights));
  }
  return forms.filter((form) => form !== null);
}

function formOf(formId: string | null, rights: FieldRights): ReadableForm | null {
  return formId === null ? null : { formId, rights };
}
