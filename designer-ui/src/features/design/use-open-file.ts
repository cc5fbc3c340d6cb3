import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The form or table of a draft that the address names, by its file in the bundle, and how to go to one. */
export function useOpenFile() {
  const route = useRoute();
  const router = useRouter();
  const file = computed(() => (typeof route.query['file'] === 'string' ? route.query['file'] : null));
  const openFile = (name: string) =>
    router.push({ params: { tab: name.endsWith('.form') ? 'forms' : 'decisions' }, query: { file: name } });
  return { file, openFile };
}
