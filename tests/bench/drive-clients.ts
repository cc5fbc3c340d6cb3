import type { Side } from './side.ts';

export interface Driven {
  tickets: number;
  /** From the first submission to the last end. */
  seconds: number;
}

/** So many clients live ticket after ticket; none begins another one when the time is over. */
export async function driveClients(
  side: Side,
  on: { clients: number; seconds: number; next: () => number },
): Promise<Driven> {
  const since = performance.now();
  let tickets = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - since < on.seconds * 1_000) {
      await side.live(on.next());
      tickets++;
    }
  };
  await Promise.all(Array.from({ length: on.clients }, client));
  return { tickets, seconds: (performance.now() - since) / 1_000 };
}
