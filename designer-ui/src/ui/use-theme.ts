import { usePreferredDark, useStorage } from '@vueuse/core';
import { computed, watchEffect } from 'vue';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const chosen = useStorage<Theme>('baton.theme', 'system');

/** The chosen theme; `public/theme.js` reads the same storage key before the first paint. */
export function useTheme() {
  const systemDark = usePreferredDark();
  const dark = computed(() => chosen.value === 'dark' || (chosen.value === 'system' && systemDark.value));
  watchEffect(() => {
    const { classList } = document.documentElement;
    classList.toggle('dark', dark.value);
    classList.toggle('light', !dark.value);
  });
  return { theme: chosen, dark };
}
