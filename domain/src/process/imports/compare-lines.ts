import type { CanonicalLine } from '../xml/canonical-xml.ts';

/** What one file says and the other does not. A line that stands twice and once is missing once. */
export function compareLines(
  before: readonly CanonicalLine[],
  after: readonly CanonicalLine[],
): { lost: CanonicalLine[]; added: CanonicalLine[] } {
  return { lost: without(before, after), added: without(after, before) };
}

function without(all: readonly CanonicalLine[], others: readonly CanonicalLine[]): CanonicalLine[] {
  const counts = new Map<string, number>();
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return all.filter(({ text }) => {
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    return left === 0;
  });
}
