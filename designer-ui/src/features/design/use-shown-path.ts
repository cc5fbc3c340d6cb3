import type { Finding } from '@baton/contract/process/finding';
import { useEventListener } from '@vueuse/core';
import { computed, shallowRef } from 'vue';
import { useLocalized } from '../../ui/localized.ts';
import { elementNames } from './element-names.ts';

interface Drawn {
  xml: () => Promise<string | null>;
}

/** The way to what a finding is about, marked on the drawing and in words, until the next step somewhere else. */
export function useShownPath(drawn: Drawn) {
  const { language } = useLocalized();
  const shown = shallowRef<{ path: readonly string[]; xml: string } | null>(null);
  let asked = 0;

  async function showPath({ path }: Finding): Promise<void> {
    leavePath();
    const mine = asked;
    const xml = path?.length ? await drawn.xml() : null;
    if (path && xml !== null && mine === asked) shown.value = { path, xml };
  }

  function leavePath(): void {
    asked++;
    shown.value = null;
  }

  useEventListener(window, 'keydown', ({ key }) => {
    if (key === 'Escape') leavePath();
  });
  return {
    path: computed(() => shown.value?.path ?? []),
    names: computed(() => {
      if (!shown.value) return [];
      const { nameOf, isFlow } = elementNames(shown.value.xml, language());
      // Flows tell nothing that their ends do not.
      return shown.value.path.filter((id) => !isFlow(id)).map((id) => nameOf(id) ?? id);
    }),
    showPath,
    leavePath,
  };
}
