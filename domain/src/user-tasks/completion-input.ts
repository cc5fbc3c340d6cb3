type Values = Record<string, unknown>;

export interface CompletionInput {
  id: string;
  /** Key of the button; left out, or `complete`, where no gateway decides. */
  outcome?: string | undefined;
  data: Values;
  outcomeData?: Values | undefined;
  reason?: string | undefined;
  /** Version of the ticket the form was opened with; left out: no check for changes by others. */
  version?: number | undefined;
  idempotencyKey?: string | undefined;
}
