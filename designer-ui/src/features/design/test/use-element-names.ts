import { computed } from 'vue';
import type { Ref } from 'vue';
import { useLocalized } from '../../../ui/localized.ts';
import { elementNames } from '../element-names.ts';

/** What to call an element of the drawing in the app's language; its id where nobody could recognise it otherwise. */
export function useElementNames(xml: Readonly<Ref<string>>) {
  const { language } = useLocalized();
  const names = computed(() => elementNames(xml.value, language()));
  return (id: string) => names.value.nameOf(id) ?? id;
}
