import type { ComputedRef, MaybeRefOrGetter } from 'vue';
import { computed, shallowRef, toValue } from 'vue';

export interface FirstRows<T> {
  shown: ComputedRef<readonly T[]>;
  /** How many are not shown. */
  hidden: ComputedRef<number>;
  showAll(): void;
}

/** The first rows of a long list, until somebody asks for all of them. */
export function useFirstRows<T>(rows: MaybeRefOrGetter<readonly T[]>, most: number): FirstRows<T> {
  const all = shallowRef(false);
  const shown = computed(() => (all.value ? toValue(rows) : toValue(rows).slice(0, most)));
  const hidden = computed(() => toValue(rows).length - shown.value.length);
  return { shown, hidden, showAll: () => (all.value = true) };
}
