import type { LocalizedText } from '@baton/contract/language';

/** What somebody says of a ticket type they begin. */
export interface NewType {
  key: string;
  /** Of ticket numbers: `INC` gives `INC-000123`. */
  prefix: string;
  name: LocalizedText;
}
