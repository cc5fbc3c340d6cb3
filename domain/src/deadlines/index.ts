export { fireDueClocks } from './fire-due-clocks.ts';
export { startDeadlines } from './start-deadlines.ts';
