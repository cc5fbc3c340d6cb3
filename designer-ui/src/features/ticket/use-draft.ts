import { saveUserTaskDraft } from '@baton/contract/http/user-tasks';
import { useDebounceFn, useEventListener } from '@vueuse/core';
import { onScopeDispose, shallowRef } from 'vue';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { dropLocalCopy, keepLocalCopy } from '../../ui/local-copy.ts';
import type { LocalCopy } from '../../ui/local-copy.ts';

/** `local`: the server has not got it yet, this browser has. */
export type SaveState = { kind: 'clean' | 'typing' } | { kind: 'saved' | 'local'; at: Date };

interface DraftOf {
  taskId: string;
  localKey: string;
  baseVersion: () => number;
}

/** Saves what is typed: at once in this browser, and on the server whenever typing pauses. */
export function useDraft({ taskId, localKey, baseVersion }: DraftOf) {
  const state = shallowRef<SaveState>({ kind: 'clean' });
  let waiting: LocalCopy | null = null;

  async function send(keepalive = false): Promise<void> {
    const copy = waiting;
    if (!copy) return;
    waiting = null;
    const body = {
      data: copy.data,
      outcome: copy.outcome,
      outcomeData: copy.outcomeData,
      baseVersion: baseVersion(),
    };
    try {
      const { savedAt } = await call(saveUserTaskDraft, { params: { id: taskId }, body }, { keepalive });
      if (waiting) return;
      // The reason of an outcome is not part of the server's draft: with one, the local copy stays.
      if (!copy.reason) dropLocalCopy(localKey);
      state.value = { kind: 'saved', at: new Date(savedAt) };
    } catch (error) {
      if (!isApiError(error)) throw error;
      waiting ??= copy;
      state.value = { kind: 'local', at: new Date(copy.at) };
    }
  }
  const sendSoon = useDebounceFn(() => send(), 700, { maxWait: 4_000 });

  function keep(copy: LocalCopy): void {
    waiting = copy;
    keepLocalCopy(localKey, copy);
    state.value = { kind: 'typing' };
    void sendSoon();
  }

  function forget(): void {
    waiting = null;
    dropLocalCopy(localKey);
    state.value = { kind: 'clean' };
  }

  useEventListener(window, 'pagehide', () => void send(true));
  useEventListener(window, 'online', () => void send());
  onScopeDispose(() => void send(true));
  return { state, keep, forget, send };
}
