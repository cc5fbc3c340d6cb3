import type { TicketDiagram } from './ticket-diagram-view.ts';
import type { DrawnFlow } from './drawn-flows.ts';

export interface WalkedActivity {
  elementId: string;
  startedAt: Date;
  endedAt: Date | null;
  cancelled: boolean;
}

/** How often and how long tokens were on each element; what still runs is counted up to `now`. */
export function walkedElements(
  activities: readonly WalkedActivity[],
  now: Date,
): TicketDiagram['path']['elements'] {
  const elements = new Map<string, TicketDiagram['path']['elements'][number]>();
  for (const { elementId, startedAt, endedAt, cancelled } of activities) {
    const seen = elements.get(elementId) ?? { elementId, times: 0, seconds: 0, cancelled: 0 };
    elements.set(elementId, {
      elementId,
      times: seen.times + 1,
      seconds: seen.seconds + ((endedAt ?? now).getTime() - startedAt.getTime()) / 1000,
      cancelled: seen.cancelled + (cancelled ? 1 : 0),
    });
  }
  return [...elements.values()];
}

/**
 * The flows that tokens took. The engine keeps none, so they follow from its activities: whoever arrives at an
 * element came from the source that ended last before. Flows that an outcome decides are known from what people
 * chose.
 */
export function walkedFlows(
  flows: readonly DrawnFlow[],
  activities: readonly WalkedActivity[],
  outcomes: { chosen: ReadonlySet<string>; decided: ReadonlySet<string> },
): string[] {
  const walked = new Set(outcomes.chosen);
  for (const arrival of activities) {
    const incoming = flows.filter(
      ({ id, target }) => target === arrival.elementId && !outcomes.decided.has(id),
    );
    const came = incoming.flatMap((flow) => {
      const left = leftBefore(activities, flow.source, arrival);
      return left === null ? [] : [{ flow, left }];
    });
    const latest = Math.max(...came.map(({ left }) => left));
    for (const { flow, left } of came) if (left === latest) walked.add(flow.id);
  }
  return flows.filter(({ id }) => walked.has(id)).map(({ id }) => id);
}

/** When a token last left an element for this arrival; null when none did. */
function leftBefore(
  activities: readonly WalkedActivity[],
  elementId: string,
  arrival: WalkedActivity,
): number | null {
  const ends = activities
    .filter((activity) => activity !== arrival && activity.elementId === elementId && !activity.cancelled)
    .flatMap(({ endedAt }) => (endedAt && endedAt <= arrival.startedAt ? [endedAt.getTime()] : []));
  return ends.length === 0 ? null : Math.max(...ends);
}
