/** Waiting time for what others' acts must bring to a page by themselves. */
export const patience = { timeout: 60_000 };
