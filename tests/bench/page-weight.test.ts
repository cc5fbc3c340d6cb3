import { describe, expect, it } from 'vitest';
import { entryOf, filesOf, lazyChunk, loadedWith } from './page-weight.ts';
import type { Manifest } from './page-weight.ts';

const manifest: Manifest = {
  'index.html': { file: 'app.js', isEntry: true, imports: ['_vue.js'], dynamicImports: ['Ticket.vue'] },
  '_vue.js': { file: 'vue.js', imports: ['_base.js'] },
  // Two chunks may need each other.
  '_base.js': { file: 'base.js', imports: ['_vue.js'] },
  'Ticket.vue': { file: 'ticket.js', imports: ['_vue.js', '_panel.js'] },
  '_panel.js': { file: 'panel.js', imports: ['index.html'], dynamicImports: ['Form.vue'] },
  'Form.vue': { file: 'form.js', imports: ['_vue.js', '_viewer.js'] },
  '_viewer.js': { file: 'viewer.js' },
};

describe('the weight of a page', () => {
  it('is the entry, the page and all they load with them, each file once', () => {
    const page = loadedWith(manifest, entryOf(manifest), 'Ticket.vue');
    expect(filesOf(manifest, page).sort()).toEqual(['app.js', 'base.js', 'panel.js', 'ticket.js', 'vue.js']);
  });

  it('counts of a lazy part what the page has not loaded yet', () => {
    const page = loadedWith(manifest, entryOf(manifest), 'Ticket.vue');
    const form = loadedWith(manifest, lazyChunk(manifest, 'Ticket.vue', 'Form.vue'));
    expect(filesOf(manifest, form, page).sort()).toEqual(['form.js', 'viewer.js']);
  });

  it('says so when a part is no longer lazy or a chunk is not there', () => {
    expect(() => lazyChunk(manifest, '_vue.js', 'Form.vue')).toThrow('does not load Form.vue lazily');
    expect(() => loadedWith(manifest, 'Gone.vue')).toThrow('no chunk Gone.vue');
  });
});
