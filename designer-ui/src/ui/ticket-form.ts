import type { FieldFault } from '../forms/field-fault.ts';
import type { FormValues } from '../forms/form-values.ts';

/** What a page may ask of a form it shows. */
export interface TicketFormHandle {
  /** Shows faults beside their fields and hands them back. */
  validate: () => FieldFault[];
  /** Every field's value, to be sent as it is. */
  data: () => FormValues;
  /** The edited fields alone: what a draft keeps. */
  edits: () => FormValues;
  /** Puts the cursor into a field; false when it is not on the screen. */
  focus: (path: string) => boolean;
}
