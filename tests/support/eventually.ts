/** Asks again until the answer satisfies, every 50 ms; the last answer is in the failure. */
export async function eventually<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
  milliseconds = 15_000,
): Promise<T> {
  const until = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > until) throw new Error(`It did not come to pass: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
