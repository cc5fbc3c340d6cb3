/** A share as it is stored, `0.6`, in percent as people write it, `60`; anything else stays as it is. */
export function percentOf(share: string): string {
  return isNumber(share) ? String(round(Number(share) * 100, 2)) : share;
}

/**
 * The share that somebody means by `60`, `60 %` or `66.67`, with four decimals at most, as it is stored; null for what
 * is not above 0 and up to 100. Below 1 and without its sign a number is a share already: nobody asks for half a percent.
 */
export function shareOf(text: string): string | null {
  const [, number = '', sign] = /^(\d{1,3}(?:[.,]\d{1,4})?|[.,]\d{1,4})\s*([%％])?$/.exec(text.trim()) ?? [];
  const typed = Number(number.replace(',', '.'));
  if (number === '' || typed === 0 || typed > 100) return null;
  const share = round(typed < 1 && !sign ? typed : typed / 100, 4);
  return share === 0 ? null : String(share);
}

function isNumber(text: string): boolean {
  return /^\d*\.?\d+$/.test(text);
}

function round(number: number, decimals: number): number {
  return Number(number.toFixed(decimals));
}
