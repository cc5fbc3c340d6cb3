import type { PersonRef } from '@baton/contract/http/people';
import { meetTypeEditors } from '@baton/contract/http/type-reviews';
import { useIntervalFn } from '@vueuse/core';
import { shallowRef } from 'vue';
import { call } from '../../api/call.ts';

/** Milliseconds between two turns; the server forgets who missed three. */
const every = 15_000;

/** Who else has the same ticket type open. */
export function useEditors(key: string) {
  const others = shallowRef<readonly PersonRef[]>([]);

  async function meet(): Promise<void> {
    try {
      others.value = (await call(meetTypeEditors, { params: { key } })).others;
    } catch {
      // Without an answer nobody is shown; saving notices by itself what matters.
      others.value = [];
    }
  }

  useIntervalFn(meet, every, { immediateCallback: true });
  return others;
}
