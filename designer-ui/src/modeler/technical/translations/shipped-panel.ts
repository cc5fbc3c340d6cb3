import { createRequire } from 'node:module';
import { build } from 'vite';
import { platformPanel } from '../platform-panel.ts';

const entry = createRequire(import.meta.url).resolve('../panel-modules.ts');
const own = /properties-panel|camunda-bpmn-js-behaviors|^\.|panel-modules/;

/** The code of the panel as it is shipped: of its packages what the app uses, and nothing else of what they import. */
export async function shippedPanel(): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error', plugins: [platformPanel()] },
    build: {
      ...{ write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'panel' } },
      rolldownOptions: { external: (id) => !own.test(id) || /preact/.test(id) },
    },
  });
  const [chunk] = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The panel was not built.');
  // Where two files use one name, one of them is named anew.
  return chunk.code.replaceAll(/\btranslate\$\d+\b/g, 'translate');
}
