import type { Strategy } from '../assignment-case.ts';

/** `previousHandler`: who completed the last user task since the ticket last moved. */
export const previousHandler: Strategy = ({ past }) => {
  const last = past.find((handling) => handling.sinceMove);
  return Promise.resolve(last ? [`person:${last.personId}`] : []);
};
