import { useElementHover, useMediaQuery, useScroll } from '@vueuse/core';
import { computed, shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import { holdRows } from './held-rows.ts';
import type { HeldRows } from './held-rows.ts';

interface ListOfRows<T> {
  rows: Readonly<Ref<T[]>>;
  idOf: (row: T) => string;
  /** The scrolling element. */
  element: Readonly<Ref<HTMLElement | null>>;
  /** Changes whenever another list is shown: nothing is held over from the former. */
  scope: () => string;
}

/** Rows that do not move under the pointer of somebody who reads; `release` lets the waiting ones in. */
export function useHeldRows<T>({ rows, idOf, element, scope }: ListOfRows<T>) {
  const hovered = useElementHover(element);
  const { y } = useScroll(element);
  // A finger leaves no pointer behind, though browsers go on telling of one where it touched last.
  const points = useMediaQuery('(hover: hover)');
  const reading = computed(() => (points.value && hovered.value) || y.value > 40);
  const held = shallowRef<HeldRows<T>>({ rows: [], left: new Set(), waiting: 0 });
  let heldScope = scope();

  const release = () => {
    held.value = { rows: rows.value, left: new Set(), waiting: 0 };
    heldScope = scope();
  };
  watch(
    [rows, scope],
    () => {
      const empty = held.value.rows.length === 0;
      if (reading.value && !empty && heldScope === scope())
        held.value = holdRows(held.value.rows, rows.value, idOf);
      else release();
    },
    { immediate: true },
  );
  watch(reading, (now) => !now && release());
  return { held, release };
}
