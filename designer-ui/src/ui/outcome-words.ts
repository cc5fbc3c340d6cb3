/** The word for how a ticket ended; an outcome of a company's own making shows as it is. */
export function outcomeWords(
  outcome: string | null,
  t: (key: string) => string,
  te: (key: string) => boolean,
): string {
  if (outcome === null) return t('status.done');
  return te(`outcomes.${outcome}`) ? t(`outcomes.${outcome}`) : outcome;
}
