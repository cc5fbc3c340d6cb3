/**
 * For each submitted row, the position of the stored row it continues, or null for a new one. Rows keep their
 * place while their number stays; otherwise each takes the next stored row that `continues` accepts.
 */
export function matchRows(
  stored: readonly unknown[],
  submitted: readonly unknown[],
  continues: (storedRow: unknown, submittedRow: unknown) => boolean,
): (number | null)[] {
  if (stored.length === submitted.length) return submitted.map((_, index) => index);
  let from = 0;
  return submitted.map((row) => {
    const found = stored.findIndex((candidate, index) => index >= from && continues(candidate, row));
    if (found < 0) return null;
    from = found + 1;
    return found;
  });
}
