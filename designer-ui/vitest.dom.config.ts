import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/** Tests on a page. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    // What is inlined below is read as the browser gets it.
    resolve: { mainFields: ['module'] },
    test: {
      name: 'dom',
      environment: 'happy-dom',
      // One window a worker rather than a file: a third of the time. Tests take down what they put up.
      isolate: false,
      include: ['src/**/*.dom.test.ts'],
      // With our stand-ins, as it is shipped.
      server: {
        deps: { inline: [/form-js-|properties-panel|camunda-bpmn-js-behaviors|feelin|feelers|lezer-feel/] },
      },
    },
  }),
);
