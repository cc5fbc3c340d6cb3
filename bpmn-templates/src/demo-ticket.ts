/** One ticket a demo is shown with: who submits it and what people then do with it, in order. */
export interface DemoTicket {
  /** Unique in its template. */
  key: string;
  /** Username. */
  by: string;
  data: DemoData;
  then: DemoStep[];
}

/**
 * Form data. `{ "file": name }` stands for an uploaded file, `{ "inDays": n, "at": "HH:MM" }` for a moment in local
 * time, without `at` for a day.
 */
export type DemoData = Record<string, unknown>;

/** What one person does next; `step` is the id of a user task in the drawing. */
export type DemoStep = { by: string } & (
  | {
      do: 'complete';
      step: string;
      outcome?: string;
      data?: DemoData;
      outcomeData?: DemoData;
      reason?: string;
    }
  | { do: 'claim'; step: string }
  | { do: 'assign'; step: string; person: string; reason: string }
  | { do: 'draft'; step: string; data: DemoData; outcome: string | null; outcomeData: DemoData }
  | { do: 'comment' | 'workNote'; text: string }
  | { do: 'cancel'; reason: string }
);
