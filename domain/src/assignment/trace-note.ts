/**
 * What came of one strategy: `chosen`, `found_nobody`, `nobody_left` (all excluded or inactive), `fallback`
 * (the policy for an empty result), `strategy_unknown`.
 */
export const traceNotes = ['chosen', 'found_nobody', 'nobody_left', 'fallback', 'strategy_unknown'] as const;

export type TraceNote = (typeof traceNotes)[number];
