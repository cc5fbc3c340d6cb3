import { VueQueryPlugin } from '@tanstack/vue-query';
import { expect, it } from 'vitest';
import { createApp, nextTick } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { i18n, showLanguage } from '../../locales/i18n.ts';
import { routes } from '../../router.ts';
import WelcomePage from './WelcomePage.vue';

it('takes up a new link that is opened where a dead one was', async () => {
  // given the page of a link that is worth nothing
  await showLanguage('zh-CN');
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push('/welcome');
  const root = document.createElement('div');
  const app = createApp(WelcomePage).use(i18n).use(router).use(VueQueryPlugin);
  app.mount(root);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('链接已失效');

  // when another one is opened in the same tab, which only changes what follows `#`
  await router.push('/welcome#another');
  await nextTick();

  // then it can be used
  expect(root.querySelector('[role=alert]')).toBeNull();
  expect(root.querySelector('form')).not.toBeNull();
  app.unmount();
});
