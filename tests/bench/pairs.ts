import { median } from './statistics.ts';

export type Side = 'api' | 'direct';

export interface Window {
  side: Side;
  /** What is compared: more is better. */
  rate: number;
}

/** Sides in the order A-B-B-A, again and again: a machine that gets slower or faster favours none of them. */
export function alternate(rounds: number): Side[] {
  const order: Side[] = ['api', 'direct', 'direct', 'api'];
  return Array.from({ length: rounds }, () => order).flat();
}

/** Ratio of each two windows measured next to each other, api over direct. Throws for a window without its neighbour. */
export function pairRatios(windows: readonly Window[]): number[] {
  const ratios: number[] = [];
  for (let at = 0; at < windows.length; at += 2) {
    const pair = windows.slice(at, at + 2);
    const api = pair.find(({ side }) => side === 'api');
    const direct = pair.find(({ side }) => side === 'direct');
    if (!api || !direct) throw new Error(`The windows ${at} and ${at + 1} are no pair`);
    ratios.push(api.rate / direct.rate);
  }
  return ratios;
}

export function medianRatio(windows: readonly Window[]): number {
  return median(pairRatios(windows));
}
