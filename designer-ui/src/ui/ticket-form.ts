import type { FormValues } from '../forms/form-values.ts';

/** What a page may ask of a form it shows. */
export interface TicketFormHandle {
  /**
   * Whether it may be sent; what is against it is shown, and the person led there. Asked before the form is there, it
   * waits for it; asked again meanwhile, the answer is no.
   */
  validate: () => Promise<boolean>;
  /** Every field's value, to be sent as it is. */
  data: () => FormValues;
  /** The edited fields alone: what a draft keeps. */
  edits: () => FormValues;
}
