import { getMe } from '@baton/contract/http/me';
import { computed } from 'vue';
import { useEndpoint } from './use-endpoint.ts';

/** Who is signed in; the router has fetched it before any page of the app is shown. */
export function useMe() {
  const { data: me } = useEndpoint(getMe, {}, { staleTime: Infinity });
  return {
    me,
    mayOpen: (area: string) => me.value?.areas.includes(area) ?? false,
    isStaff: computed(() => me.value?.areas.includes('work') ?? false),
  };
}
