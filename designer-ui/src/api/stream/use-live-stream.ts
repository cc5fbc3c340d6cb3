import { openStream } from '@baton/contract/http/stream';
import type { StreamEvent } from '@baton/contract/http/stream';
import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose, shallowRef, watch } from 'vue';
import { shareStream } from './share-stream.ts';
import { isStale, staleBy } from './stale-queries.ts';
import type { Stale } from './stale-queries.ts';
import type { StreamState } from './follow-stream.ts';
import type { StreamBlock } from './read-events.ts';
import { useMe } from '../use-me.ts';

/** Changes of one moment are fetched together: a burst costs one round of requests. */
const gatherFor = 60;

const state = shallowRef<StreamState>('connecting');
const downSince = shallowRef<number | null>(null);

/** Whether changes of others arrive; `downSince` is a moment in milliseconds. */
export function useConnection() {
  return { state, downSince };
}

/** Keeps every answer on the page fresh while the component lives; called once, by the layout. */
export function useLiveStream(onEnded: () => void): void {
  const queries = useQueryClient();
  const { me } = useMe();
  const gathered: Stale[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = () => {
    timer = undefined;
    const all = gathered.splice(0);
    void queries.invalidateQueries({
      predicate: ({ queryKey, state: { data } }) => all.some((stale) => isStale(stale, queryKey, data)),
    });
  };
  const onBlock = (block: StreamBlock) => {
    const stale = staleBy(block.name, readChange(block.data));
    if (stale) gathered.push(stale);
    timer ??= setTimeout(refresh, gatherFor);
  };
  const onState = (next: StreamState) => {
    // What happened while the line was down and nobody kept is caught up by one full round.
    if (next === 'open' && downSince.value !== null) gathered.push({ operations: [], everything: true });
    if (next === 'open') timer ??= setTimeout(refresh, gatherFor);
    downSince.value =
      next === 'down' ? (downSince.value ?? Date.now()) : next === 'open' ? null : downSince.value;
    state.value = next;
    if (next === 'ended') onEnded();
  };

  let leave: (() => void) | undefined;
  watch(
    () => me.value?.id,
    (personId) => {
      leave?.();
      const from = me.value?.streamCursor ?? '';
      leave = personId ? shareStream(openStream.url, { personId, from }, { onBlock, onState }) : undefined;
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearTimeout(timer);
    leave?.();
  });
}

function readChange(data: string): StreamEvent | null {
  try {
    return JSON.parse(data) as StreamEvent;
  } catch {
    return null;
  }
}
