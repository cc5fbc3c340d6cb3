const second = 1_000;
const defaultSchedule = [5 * second, 30 * second, 120 * second, 600 * second, 3_600 * second];

/**
 * Milliseconds to wait before the next try of a step that had `allowed` tries left, ±20 % so that many failed
 * steps do not come back together. `schedule` is the drawing's own list of seconds, `5,30,120`.
 */
export function retryAfter(schedule: string | undefined, allowed: number): number {
  const own = (schedule ?? '')
    .split(',')
    .map(Number)
    .filter((seconds) => seconds > 0);
  const steps = own.length > 0 ? own.map((seconds) => seconds * second) : defaultSchedule;
  const tried = Math.max(0, steps.length + 1 - allowed);
  const pause = steps[Math.min(tried, steps.length - 1)] ?? 5 * second;
  return Math.round(pause * (0.8 + Math.random() * 0.4));
}
