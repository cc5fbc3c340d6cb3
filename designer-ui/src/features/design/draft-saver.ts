import { isApiError } from '../../api/api-error.ts';
import { isWorthRetrying } from '../../api/query-client.ts';

/** `retrying`: the server could not be had; `conflict`: somebody else saved meanwhile; `refused`: it will not be taken. */
export type SaveState = 'saved' | 'saving' | 'retrying' | 'conflict' | 'refused';

interface SaverParts {
  /** The revision the drawing was made from. */
  revision: number;
  /** Saves what is drawn now over a revision. */
  save: (revision: number) => Promise<{ revision: number }>;
  tell: (state: SaveState, failure: unknown) => void;
}

/** Milliseconds without a change before it is saved. */
const pause = 800;
const waits = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Saves changes when they pause, one request at a time, and keeps at it while the network is away. */
export function createDraftSaver({ revision, save, tell }: SaverParts) {
  let current = revision;
  let state: SaveState = 'saved';
  let unsaved = false;
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Promise.resolve();

  function enter(next: SaveState, failure: unknown = null): void {
    state = next;
    tell(next, failure);
  }

  function later(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), wait);
  }

  async function send(): Promise<void> {
    if (!unsaved || stopped || state === 'conflict') return;
    unsaved = false;
    enter('saving');
    try {
      ({ revision: current } = await save(current));
      failures = 0;
      if (!unsaved && !stopped) enter('saved');
    } catch (failure) {
      unsaved = true;
      // What came of a draft that is given up is of no interest.
      if (stopped) return;
      if (isApiError(failure, 'stale_version')) return enter('conflict', failure);
      if (!isWorthRetrying(failure)) return enter('refused', failure);
      enter('retrying', failure);
      later(waits[Math.min(failures++, waits.length - 1)] ?? pause);
    }
  }

  /** Saves what is not saved yet, after what is under way. */
  function now(): Promise<void> {
    clearTimeout(timer);
    last = last.then(send);
    return last;
  }

  return {
    now,
    changed(): void {
      unsaved = true;
      if (stopped) return;
      // A conflict waits for a decision, a lost network for its turn.
      if (state === 'conflict' || state === 'retrying') return;
      if (state !== 'saving') enter('saving');
      later(pause);
    },
    /** Goes on from the revision of somebody else, saving over it what is drawn here, or taking it instead. */
    goOnFrom(theirs: number, how: { keepMine: boolean }): Promise<void> {
      stopped = false;
      current = theirs;
      unsaved = how.keepMine;
      enter(unsaved ? 'saving' : 'saved');
      return now();
    },
    revision: () => current,
    isUnsaved: () => unsaved || state === 'saving',
    /** Sends nothing and says nothing any more, until it goes on; ends with the request that is under way. */
    stop(): Promise<void> {
      stopped = true;
      clearTimeout(timer);
      return last;
    },
  };
}

export type DraftSaver = ReturnType<typeof createDraftSaver>;
