import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The grammar by which the form viewer reads FEEL; the form editor, in which FEEL is written, has a newer one. */
const viewersGrammar = /lezer-feel@2\./;

/** Spares the viewer what only an editor of FEEL needs: the colours of its grammar. */
export function colourlessViewer(): Plugin {
  const standIn = fileURLToPath(new URL('colourless.ts', import.meta.url));
  return {
    name: 'colourless-viewer',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '@lezer/highlight' && importer && viewersGrammar.test(importer) ? standIn : null,
  };
}
