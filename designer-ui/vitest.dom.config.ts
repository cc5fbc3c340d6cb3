import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/** Tests on a page. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: 'dom',
      environment: 'happy-dom',
      // One window a worker rather than a file: a third of the time. Tests take down what they put up.
      isolate: false,
      include: ['src/**/*.dom.test.ts'],
      // With our stand-ins, as it is shipped.
      server: { deps: { inline: [/form-js-|feelin|feelers|lezer-feel/] } },
    },
  }),
);
