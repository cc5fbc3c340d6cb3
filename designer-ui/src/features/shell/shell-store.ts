import { useStorage } from '@vueuse/core';
import { defineStore } from 'pinia';
import { ref } from 'vue';

/** What the frame remembers: state of this browser alone, nothing the server knows. */
export const useShellStore = defineStore('shell', () => {
  const collapsed = useStorage('baton.sidebar.collapsed', false);
  const searching = ref(false);
  const showingKeys = ref(false);
  return { collapsed, searching, showingKeys };
});
