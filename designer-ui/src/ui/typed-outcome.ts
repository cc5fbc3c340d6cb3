import type { FormValues } from '../forms/form-values.ts';

/** What of an outcome has been typed and not been sent. */
export interface TypedOutcome {
  outcome: string | null;
  outcomeData: FormValues;
  reason: string;
}
