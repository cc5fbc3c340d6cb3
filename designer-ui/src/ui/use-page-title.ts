import { toValue, watchEffect } from 'vue';
import type { MaybeRefOrGetter } from 'vue';

/** Names the page in the browser's tab; empty while it is not known yet. */
export function usePageTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    const named = toValue(title);
    document.title = named ? `${named} · Baton 接力` : 'Baton 接力';
  });
}
