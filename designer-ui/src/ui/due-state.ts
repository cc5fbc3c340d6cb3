export interface DueState {
  /** Share of the time that is used up, 0 to 1. */
  used: number;
  missed: boolean;
  /** Three quarters and more are used up. */
  near: boolean;
  /** Milliseconds to the due time, negative once it is past. */
  left: number;
}

/** How much of the time between two moments has gone. */
export function dueState(from: Date, dueAt: Date, now: Date): DueState {
  const whole = dueAt.getTime() - from.getTime();
  const left = dueAt.getTime() - now.getTime();
  const used = whole <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / whole));
  return { used, missed: left < 0, near: used >= 0.75, left };
}
