export { startLoop } from './start-loop.ts';
export type { Loop, RunningLoop, Stoppable } from './start-loop.ts';
