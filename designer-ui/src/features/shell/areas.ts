import { userTaskLists } from '@baton/contract/http/user-tasks';
import type { UserTaskList } from '@baton/contract/http/user-tasks';
import type { RouteLocationRaw } from 'vue-router';

export interface AreaLink {
  /** Locale key of its name. */
  label: string;
  to: RouteLocationRaw;
  icon?: string;
  /** One of the personal lists: shown by its status mark, with its count. */
  list?: UserTaskList;
}

export interface AreaGroup {
  label: string;
  links: AreaLink[];
}

/** What the sidebar offers, area by area; only what the person may open. */
export function areaGroups(areas: readonly string[]): AreaGroup[] {
  const groups: AreaGroup[] = [
    {
      label: 'shell.areas.work',
      links: userTaskLists.map((list) => ({
        label: `status.${list}`,
        to: { name: 'work', params: { list } },
        list,
      })),
    },
    {
      label: 'shell.areas.tickets',
      links: [
        {
          label: 'tickets.lists.team',
          to: { name: 'tickets', query: { list: 'team' } },
          icon: 'i-lucide-users',
        },
        {
          label: 'tickets.lists.all',
          to: { name: 'tickets', query: { list: 'all' } },
          icon: 'i-lucide-layers',
        },
        {
          label: 'tickets.lists.mine',
          to: { name: 'tickets', query: { list: 'mine' } },
          icon: 'i-lucide-user-round',
        },
      ],
    },
    { label: 'shell.areas.processes', links: areas.includes('design') ? [design] : [] },
    { label: 'shell.areas.administration', links: administration(areas) },
  ];
  return groups.filter((group) => group.links.length > 0);
}

const design: AreaLink = { label: 'shell.areas.design', to: { name: 'design' }, icon: 'i-lucide-workflow' };

function administration(areas: readonly string[]): AreaLink[] {
  const links: AreaLink[] = [];
  if (areas.includes('mail'))
    links.push({ label: 'mail.title', to: { name: 'mail' }, icon: 'i-lucide-mail' });
  if (areas.includes('stuck')) {
    links.push({ label: 'stuck.title', to: { name: 'stuck' }, icon: 'i-lucide-octagon-alert' });
  }
  return links;
}
