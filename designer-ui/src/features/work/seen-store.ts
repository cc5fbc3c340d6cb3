import { useStorage } from '@vueuse/core';
import { defineStore } from 'pinia';

/** Kept in this browser; older ones are forgotten. */
const limit = 600;

/** Which user tasks have been looked at here, so that new ones stand out. */
export const useSeenStore = defineStore('seen', () => {
  const seen = useStorage<string[]>('baton.seen', []);
  return {
    has: (id: string) => seen.value.includes(id),
    add(id: string) {
      if (!seen.value.includes(id)) seen.value = [id, ...seen.value].slice(0, limit);
    },
  };
});
