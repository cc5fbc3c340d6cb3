/** What was asked for, what came, and what should have come. */
export interface Answered {
  what: string;
  status: number;
  expected: number;
}

/** What is asked, the status that should come, and how it is asked. */
export type Question = [what: string, expected: number, ask: () => Promise<{ status: number }>];

/** Asks one after the other. */
export async function askAll(questions: Question[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const [what, expected, ask] of questions) {
    answered.push({ what, expected, status: (await ask()).status });
  }
  return answered;
}
