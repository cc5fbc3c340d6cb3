import type { Strategy } from '../assignment-case.ts';

/** `handlerOf(activityId)`: who completed that step last since the ticket last moved. */
export const handlerOf: Strategy = ({ past }, [stepId]) => {
  const last = past.find((handling) => handling.sinceMove && handling.stepId === stepId);
  return Promise.resolve(last ? [`person:${last.personId}`] : []);
};
