import { nextTick } from 'vue';
import type { Ref } from 'vue';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

interface RowList {
  ids: () => string[];
  selected: () => string | null;
  select: (id: string) => void;
  open: (id: string) => void;
  element: Readonly<Ref<HTMLElement | null>>;
}

/** `j k Enter` on a list of rows; the moved-to row takes the focus, so that screen readers follow. */
export function useRowKeys({ ids, selected, select, open, element }: RowList): void {
  const move = (step: 1 | -1) => {
    const id = neighbour(ids(), selected(), step);
    if (id === null) return;
    select(id);
    void nextTick(() => {
      const row = element.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
  };
  useShortcuts({
    j: { does: 'keys.next', run: () => move(1) },
    k: { does: 'keys.previous', run: () => move(-1) },
    Enter: {
      does: 'keys.open',
      unlessOnControl: true,
      run: () => {
        const id = selected();
        if (id !== null) open(id);
      },
    },
  });
}

/** The row after or before the selected one, the first where none is; null at either end. */
export function neighbour(ids: readonly string[], selected: string | null, step: 1 | -1): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  if (at < 0) return ids[0] ?? null;
  return ids[at + step] ?? null;
}
