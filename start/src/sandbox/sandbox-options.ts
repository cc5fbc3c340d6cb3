import type { EngineBuild } from '../steps/build-engine.ts';
import type { Run } from '../run.ts';

/** What a sandbox is made from. */
export interface SandboxOptions {
  run: Run;
  /** Of the platform; the sandbox's lies beside it. */
  databaseUrl: string;
  /** May still be under way: it is waited for when a sandbox starts. */
  build: Promise<EngineBuild>;
  /** Entry file of the workers, from the project folder. */
  workersEntry: string;
  logLevel: string;
  /** How long nobody may ask for it before it ends. */
  idleMinutes: number;
  log: (line: string) => void;
}
