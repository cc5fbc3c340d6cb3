import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

/** Tests that need no page. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: { name: 'ui', isolate: false, include: ['src/**/*.test.ts'], exclude: ['src/**/*.dom.test.ts'] },
  }),
);
