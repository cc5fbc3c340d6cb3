import { firstAdministratorPage } from '@baton/contract/http/first-administrator';
import { getMe } from '@baton/contract/http/me';
import { trackingPage } from '@baton/contract/http/tracking';
import { userTaskLists } from '@baton/contract/http/user-tasks';
import type { QueryClient } from '@tanstack/vue-query';
import { createRouter, createWebHistory } from 'vue-router';
import type { RouteLocationRaw, RouteRecordRaw } from 'vue-router';
import { isApiError } from './api/api-error.ts';
import { call } from './api/call.ts';
import { queryKeyOf } from './api/query-key.ts';
import { showWordsOf } from './locales/i18n.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** No frame around the page and no login needed. */
    open?: true;
    /** Area of the app the person must be allowed to open. */
    area?: string;
    /** The page scrolls by itself and takes the whole height. */
    fills?: true;
  }
}

const typeWorkspace = () => import('./features/design/TypeWorkspace.vue');

export const routes: RouteRecordRaw[] = [
  {
    path: '/login',
    name: 'login',
    component: () => import('./features/login/LoginPage.vue'),
    meta: { open: true },
  },
  {
    path: firstAdministratorPage,
    name: 'welcome',
    component: () => import('./features/login/WelcomePage.vue'),
    meta: { open: true },
  },
  {
    path: trackingPage,
    name: 'tracking',
    component: () => import('./features/tracking/TrackPage.vue'),
    meta: { open: true },
  },
  { path: '/', name: 'home', component: { render: () => null } },
  {
    path: `/work/:list(${userTaskLists.join('|')})`,
    name: 'work',
    component: () => import('./features/work/WorkPage.vue'),
    meta: { area: 'work', fills: true },
  },
  {
    path: '/tickets',
    name: 'tickets',
    component: () => import('./features/work/TicketListPage.vue'),
    meta: { area: 'work', fills: true },
  },
  {
    path: '/tickets/:number([A-Z]+-[0-9]+)',
    name: 'ticket',
    component: () => import('./features/ticket/TicketRoute.vue'),
  },
  {
    path: '/design',
    name: 'design',
    component: () => import('./features/design/DesignPage.vue'),
    beforeEnter: () => showWordsOf('design', 'designFiles'),
    meta: { area: 'design' },
  },
  {
    path: '/design/:key/:tab?',
    name: 'design-type',
    component: typeWorkspace,
    // The page is fetched with its words, not after them.
    beforeEnter: async () => {
      await Promise.all([showWordsOf('design', 'designFiles'), typeWorkspace().catch(() => null)]);
    },
    meta: { area: 'design', fills: true },
  },
  { path: '/portal', name: 'portal', component: () => import('./features/portal/PortalPage.vue') },
  {
    path: '/portal/new/:type',
    name: 'new-ticket',
    component: () => import('./features/portal/NewTicketPage.vue'),
  },
  { path: '/messages', name: 'messages', component: () => import('./features/mail/MessagesPage.vue') },
  { path: '/me', name: 'me', component: () => import('./features/shell/MePage.vue') },
  {
    path: '/mail',
    name: 'mail',
    component: () => import('./features/mail/MailPage.vue'),
    meta: { area: 'mail', fills: true },
  },
  {
    path: '/stuck',
    name: 'stuck',
    component: () => import('./features/stuck/StuckPage.vue'),
    meta: { area: 'stuck' },
  },
  {
    path: '/no-permission',
    name: 'no-permission',
    component: () => import('./features/shell/NoPermissionPage.vue'),
  },
  { path: '/:rest(.*)*', name: 'missing', component: () => import('./features/shell/MissingPage.vue') },
];

/** Routes of the app; whoever is not signed in comes back to where they wanted to go. */
export function createAppRouter(queries: QueryClient) {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  });
  router.beforeEach(async (to): Promise<RouteLocationRaw | boolean> => {
    if (to.meta.open) return true;
    const areas = await readAreas(queries);
    if (areas === 'signed-out')
      return { name: 'login', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
    // Without an answer the page itself says what is wrong.
    if (areas === 'unknown') return true;
    if (to.name === 'home')
      return areas.includes('work') ? { name: 'work', params: { list: 'pending' } } : { name: 'portal' };
    if (to.meta.area && !areas.includes(to.meta.area)) return { name: 'no-permission', replace: true };
    return true;
  });
  return router;
}

async function readAreas(queries: QueryClient): Promise<string[] | 'signed-out' | 'unknown'> {
  try {
    const me = await queries.fetchQuery({
      queryKey: queryKeyOf(getMe, {}),
      queryFn: () => call(getMe, {}),
      staleTime: Infinity,
    });
    return me.areas;
  } catch (error) {
    return isApiError(error, 'login_required') ? 'signed-out' : 'unknown';
  }
}
