import './main.css';
import { getMe } from '@baton/contract/http/me';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { onLoginLost } from './api/call.ts';
import { createQueryClient } from './api/query-client.ts';
import { queryKeyOf } from './api/query-key.ts';
import App from './App.vue';
import { firstLanguage, i18n, showLanguage } from './locales/i18n.ts';
import { createAppRouter } from './router.ts';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

onLoginLost(({ problem }) => {
  const here = router.currentRoute.value;
  const wasSignedIn = queryClient.getQueryData(queryKeyOf(getMe, {})) !== undefined;
  if (here.meta.open || !wasSignedIn) return;
  queryClient.clear();
  const ended = problem?.facts?.['deactivated'] ? 'deactivated' : 'expired';
  void router.push({ name: 'login', query: { next: here.fullPath, ended } });
});

const app = createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient }).use(router);

void showLanguage(firstLanguage()).then(() => app.mount('#app'));
