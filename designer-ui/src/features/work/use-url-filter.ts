import { refDebounced } from '@vueuse/core';
import { computed, ref, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** One word of the address's query as a model; empty removes it. Filters can so be shared and survive a reload. */
export function useUrlFilter(name: string, fallback = '') {
  const route = useRoute();
  const router = useRouter();
  // The address follows a moment later; whoever types fast reads what they chose last, not where they came from.
  const underWay = shallowRef<string | null>(null);
  return computed<string>({
    get: () => {
      const value = underWay.value ?? route.query[name];
      return typeof value === 'string' && value !== '' ? value : fallback;
    },
    set: (value) => {
      const query = { ...route.query };
      if (value === '' || value === fallback) delete query[name];
      else query[name] = value;
      underWay.value = value;
      void router.replace({ query }).finally(() => {
        if (underWay.value === value) underWay.value = null;
      });
    },
  });
}

/** The same for text being typed: `term` follows every key, `asked` and the address follow when typing pauses. */
export function useUrlSearch(name: string) {
  const address = useUrlFilter(name);
  const term = ref(address.value);
  const asked = refDebounced(term, 180);
  watch(asked, (value) => {
    if (value.trim() !== address.value) address.value = value.trim();
  });
  watch(address, (value) => {
    if (value !== asked.value.trim()) term.value = value;
  });
  return { term, asked };
}
