import type { DesignedType } from '@baton/contract/http/ticket-type-drafts';
import type { Language } from '@baton/contract/language';
import { computed, reactive } from 'vue';
import type { TypedType } from './new-type-faults.ts';
import { proposeKey, proposeNames, proposePrefix } from './propose-names.ts';
import type { TypeSource } from './type-source.ts';

/** The fields of a new type: what is proposed, until somebody writes something else. */
export function useNewType(source: () => TypeSource, types: () => readonly DesignedType[]) {
  const own = reactive<{ names: Partial<Record<Language, string>>; key?: string; prefix?: string }>({
    names: {},
  });
  const keys = computed(() => new Set(types().map(({ key }) => key)));
  const prefixes = computed(() => new Set(types().map(({ prefix }) => prefix)));
  const typed = computed((): TypedType => {
    const names = { ...proposeNames(source()), ...own.names };
    const key = own.key ?? proposeKey(names.en, source(), keys.value);
    return { names, key, prefix: own.prefix ?? proposePrefix(key, prefixes.value) };
  });
  return {
    typed,
    isTaken: (key: string) => keys.value.has(key),
    setName: (language: Language, name: string) => (own.names[language] = name),
    setKey: (key: string) => (own.key = key),
    setPrefix: (prefix: string) => (own.prefix = prefix),
  };
}
