import type { SandboxReply, sandboxSteps } from '@baton/contract/sandbox-state';
import type { SandboxOptions } from './sandbox-options.ts';
import { startSandbox } from './start-sandbox.ts';
import type { RunningSandbox } from './start-sandbox.ts';

export interface KeptSandbox {
  /** Says where the sandbox is, and starts it where it is not there; whoever asks keeps it awake. */
  ask(): SandboxReply;
  /** Ends it for good. */
  end(how: 'stop' | 'kill'): Promise<void>;
}

/** A failure is told this long, in milliseconds, before the next question tries again. */
const failureCounts = 10_000;
const lookEvery = 15_000;

type State =
  | { name: 'absent' }
  | { name: 'starting'; step: (typeof sandboxSteps)[number]; since: number }
  | { name: 'failed'; reason: string; at: number }
  | { name: 'ready'; sandbox: RunningSandbox };

/** Starts a sandbox when somebody asks, and ends it when nobody has for a while, or when a part of it has died. */
export function keepSandbox(options: SandboxOptions): KeptSandbox {
  const ending = new AbortController();
  const signal = AbortSignal.any([options.run.signal, ending.signal]);
  let state: State = { name: 'absent' };
  let askedAt = Date.now();
  /** What is under way: a start, or the end of the one before. */
  let work: Promise<void> = Promise.resolve();

  const begin = async () => {
    try {
      const since = Date.now();
      const sandbox = await startSandbox(options, signal, (step) => {
        state = { name: 'starting', step, since };
      });
      state = { name: 'ready', sandbox };
      void sandbox.ended.then((reason) => close(sandbox, 'kill', reason));
      options.log(`sandbox runs (${((Date.now() - since) / 1000).toFixed(1)} s)`);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      state = { name: 'failed', reason, at: Date.now() };
      if (!signal.aborted) options.log(`sandbox does not start: ${reason.split('\n', 1)[0]}`);
    }
  };
  const close = (sandbox: RunningSandbox, how: 'stop' | 'kill', reason: string) => {
    if (state.name !== 'ready' || state.sandbox !== sandbox) return;
    state = { name: 'absent' };
    options.log(`sandbox is gone: ${reason}`);
    work = work
      .then(() => sandbox.end(how))
      .catch((fault: unknown) => {
        options.log(`sandbox left something behind: ${String(fault)}`);
      });
  };
  const look = setInterval(() => {
    const idle = Date.now() - askedAt > options.idleMinutes * 60_000;
    if (idle && state.name === 'ready') close(state.sandbox, 'stop', 'nobody has used it for a while');
  }, lookEvery);
  look.unref();

  return {
    ask() {
      askedAt = Date.now();
      const tryAgain = state.name === 'failed' && Date.now() - state.at > failureCounts;
      if (!signal.aborted && (state.name === 'absent' || tryAgain)) {
        state = { name: 'starting', step: 'database', since: Date.now() };
        work = work.then(begin);
      }
      return replyOf(state);
    },
    async end(how) {
      ending.abort(new Error('The platform is being stopped.'));
      clearInterval(look);
      if (state.name === 'ready') close(state.sandbox, how, 'the platform ends');
      await work;
    },
  };
}

function replyOf(state: State): SandboxReply {
  switch (state.name) {
    case 'ready':
      return state.sandbox.reply;
    case 'starting':
      return { state: 'starting', step: state.step, seconds: (Date.now() - state.since) / 1000 };
    case 'failed':
      return { state: 'failed', reason: state.reason };
    case 'absent':
      return { state: 'failed', reason: 'The platform is being stopped.' };
  }
}
