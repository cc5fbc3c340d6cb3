export { readBudget } from './budget.ts';
export type { Budget } from './budget.ts';
export { syncStepClocks } from './sync-step-clocks.ts';
export { defaultCalendar } from './working-calendar.ts';
export type { WorkingCalendar, WorkingSpan } from './working-calendar.ts';
