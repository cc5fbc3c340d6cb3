import { getOrganisation } from '@baton/contract/http/organisation';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useEndpoint } from '../../../api/use-endpoint.ts';

/** Roles, teams and departments to choose from; a role the product knows has a name. */
export function useOrganisation() {
  const { t, te } = useI18n();
  const { data } = useEndpoint(getOrganisation, {}, { staleTime: 60_000 });
  const named = (units: readonly { key: string; name: string }[] | undefined) =>
    (units ?? []).map(({ key, name }) => ({ value: key, label: name }));
  const roleWord = (role: string) => (te(`roles.${role}`) ? t(`roles.${role}`) : role);
  return {
    roles: computed(() => (data.value?.roles ?? []).map((value) => ({ value, label: roleWord(value) }))),
    teams: computed(() => named(data.value?.teams)),
    departments: computed(() => named(data.value?.departments)),
  };
}
