import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { wrapTexts } from './wrap-texts.ts';

/** The packages whose texts the form editor shows: itself, and the viewer of its own that it draws fields with. */
export const translatedFiles = /form-js-(?:editor@1\.23|viewer@1\.23)[^/]*\/.*\/dist\/index\.es\.js$/;

/** Makes the form editor ask for its texts, in the app as it is built, served and tested. */
export function translatedEditor(): Plugin {
  const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const texts = JSON.parse(readFileSync(beside('zh-CN.json'), 'utf8')) as Record<string, string>;
  return {
    name: 'translated-form-editor',
    transform: {
      filter: { id: translatedFiles },
      handler(code) {
        const wrapped = wrapTexts(code, this.parse(code), (text) => text in texts, beside('editor-text.ts'));
        return { code: wrapped, map: null };
      },
    },
  };
}
