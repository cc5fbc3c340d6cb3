import { fileURLToPath } from 'node:url';
import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { colourlessViewer } from './src/forms/colourless-viewer.ts';
import { platformPanel } from './src/modeler/technical/platform-panel.ts';
import { translatedEditor } from './src/form-editor/translations/translated-editor.ts';

const apiUrl = process.env['BATON_API_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [
    colourlessViewer(),
    translatedEditor(),
    platformPanel(),
    vue(),
    ui({
      // Every component is imported by name; nothing is resolved behind the reader's back.
      autoImport: false,
      components: false,
      // The theme class is set by public/theme.js and src/ui/use-theme.ts.
      colorMode: false,
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] }, sizeLimitKb: 64 } },
      theme: { colors: ['primary', 'neutral', 'success', 'warning', 'error', 'info'] },
      ui: {
        colors: { primary: 'indigo', neutral: 'zinc' },
        // The act stands where a dialog ends, as in the reader's other programs.
        modal: { slots: { footer: 'justify-end' } },
      },
    }),
  ],
  resolve: {
    alias: {
      // The browser needs method and address of an endpoint, not its schemas.
      typebox: fileURLToPath(new URL('src/api/schema-free.ts', import.meta.url)),
      // What the form viewer brings along and has no use for here; `corepack pnpm bench` weighs it.
      'lodash/isEqual': fileURLToPath(new URL('src/forms/equal-data.ts', import.meta.url)),
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: {
      treeshake: {
        // Of every name that stands here each call is dropped whose answer nobody uses, in every library: what is
        // called ordinarily is marked where it is declared instead.
        manualPureFunctions: ['Type'],
      },
    },
  },
  server: { proxy: { '/api': { target: apiUrl, changeOrigin: false } } },
});
