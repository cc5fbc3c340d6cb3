import { followStream } from './follow-stream.ts';
import type { StreamState } from './follow-stream.ts';
import type { StreamBlock } from './read-events.ts';

interface Listener {
  onBlock: (block: StreamBlock) => void;
  onState: (state: StreamState) => void;
}

type Word =
  | { kind: 'block'; block: StreamBlock }
  | { kind: 'state'; state: StreamState; lastEventId: string | null }
  | { kind: 'hello' };

/**
 * One connection per browser and person: the tab that holds the lock follows the stream and tells the others,
 * since HTTP/1.1 allows six connections per origin. `from` is where the stream stood before anything was fetched; a
 * tab that takes over resumes where the last one was. Answers a function that leaves.
 */
export function shareStream(
  address: string,
  { personId, from }: { personId: string; from: string },
  listener: Listener,
): () => void {
  const leaving = new AbortController();
  const name = `baton.stream.${personId}`;
  let lastEventId: string | null = from;
  let state: StreamState = 'connecting';
  let leading = false;
  const channel = new BroadcastChannel(name);

  const take = (word: Word) => {
    if (word.kind === 'block') {
      lastEventId = word.block.id ?? lastEventId;
      listener.onBlock(word.block);
    } else if (word.kind === 'state') {
      lastEventId = word.lastEventId ?? lastEventId;
      state = word.state;
      listener.onState(word.state);
    } else if (leading) {
      channel.postMessage({ kind: 'state', state, lastEventId } satisfies Word);
    }
  };
  const tell = (word: Word) => {
    take(word);
    channel.postMessage(word);
  };
  channel.onmessage = ({ data }: MessageEvent<Word>) => take(data);
  channel.postMessage({ kind: 'hello' } satisfies Word);

  const lead = () => {
    leading = true;
    return followStream(address, {
      lastEventId,
      signal: leaving.signal,
      onBlock: (block) => tell({ kind: 'block', block }),
      onState: (next) => tell({ kind: 'state', state: next, lastEventId }),
    });
  };
  void whenElected(name, leaving.signal, lead);
  return () => {
    leaving.abort();
    channel.close();
  };
}

/** Locks exist on secure origins only; elsewhere each tab follows for itself. */
async function whenElected(name: string, signal: AbortSignal, lead: () => Promise<void>): Promise<void> {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  try {
    await (locks ? locks.request(name, { signal }, lead) : lead());
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
