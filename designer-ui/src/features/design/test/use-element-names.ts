import { computed } from 'vue';
import type { Ref } from 'vue';
import { useLocalized } from '../../../ui/localized.ts';
import { elementNames } from './element-names.ts';

const suffixes = { 'zh-CN': 'ZhCN', 'zh-TW': 'ZhTW', en: 'En' } as const;

/** What to call an element of the drawing in the app's language; its id where it has no name. */
export function useElementNames(xml: Readonly<Ref<string>>) {
  const { language } = useLocalized();
  const names = computed(() => elementNames(xml.value, suffixes[language()]));
  return (id: string) => names.value.get(id) ?? id;
}
