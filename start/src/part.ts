/** One process of the platform, as the supervisor sees it. */
export interface RunningPart {
  pid: number;
  /** Settles when the process has ended, with the reason in words. */
  exited: Promise<string>;
  /** Asks it to finish, and ends it when that takes too long. */
  stop(): Promise<void>;
  /** Ends it now. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** Called with the process's number before anything is waited for. */
  noted: (pid: number) => void;
  /** Aborted when the platform is stopped meanwhile: the process is ended and the start rejects. */
  signal: AbortSignal;
}

export interface Part {
  role: string;
  /** Settles when the part is ready for work; rejects (and leaves no process) when it does not get there. */
  start(options: StartOptions): Promise<RunningPart>;
}
