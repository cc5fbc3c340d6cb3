import type { ImportItem } from '@baton/contract/process/import-item';
import { nameProcess, processIdOf } from '../process/index.ts';
import { formFileName } from '../ticket-types/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { keyBundle } from './key-bundle.ts';
import type { ReadFile } from './read-type-file.ts';

/** The key a file asks for: that of its bundle, else the id of its process where that can be one. */
export function keyAsked(read: ReadFile): string | null {
  if (read.kind === 'bundle') return read.manifest.key;
  if (read.kind !== 'drawing') return null;
  const id = processIdOf(read.drawing.text)?.id ?? '';
  const plain = id
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 64);
  return plain || 'imported';
}

/**
 * The bundle of a type with a file put into it: a bundle file replaces all, a drawing the drawing, a form the one of
 * its id, decisions those that decide the same. Null where there is no type that could take the file.
 */
export function mergeFile(
  base: TypeBundle | null,
  key: string,
  read: ReadFile,
): { bundle: TypeBundle; items: ImportItem[] } | null {
  switch (read.kind) {
    case 'bundle':
      return keyBundle(read.bundle, read.drawing, key);
    case 'drawing': {
      const { text, items } = nameProcess(read.drawing, key);
      return { bundle: { ...(base ?? newType(key, read.drawing.text)), bpmn: text }, items };
    }
    case 'form': {
      if (!base) return null;
      const forms = replaced(base.forms, read.form, formFileName);
      return { bundle: { ...base, forms }, items: read.items };
    }
    case 'decisions': {
      if (!base) return null;
      const decisions = replaced(base.decisions, read.xml, decidedIn);
      return { bundle: { ...base, decisions }, items: read.items };
    }
    case 'unknown':
      return null;
  }
}

/** A list with one put in place of that which counts as the same, or behind the others. */
function replaced<T>(list: T[], one: T, nameOf: (of: T) => string): T[] {
  const at = list.findIndex((other) => nameOf(other) === nameOf(one));
  return at < 0 ? [...list, one] : list.with(at, one);
}

/** The ids of the decisions of a DMN file. */
function decidedIn(xml: string): string {
  const ids = [...xml.matchAll(/<(?:[\w.-]+:)?decision\s[^>]*?\bid\s*=\s*["']([^"']*)["']/g)];
  return ids
    .map(([, id]) => id)
    .sort()
    .join(' ');
}

function newType(key: string, drawing: string): TypeBundle {
  const name = processIdOf(drawing)?.name || key;
  const letters = key.toUpperCase().replace(/[^A-Z]/g, '');
  const prefix = letters.length >= 2 ? letters.slice(0, 3) : 'TKT';
  return {
    ...{ key, bpmn: '', forms: [], decisions: [] },
    declaration: {
      ...{ key, prefix, icon: 'i-lucide-file-text', name: { 'zh-CN': name }, description: {} },
      ...{ defaultLanguage: 'zh-CN', titleField: null, mayStart: ['everyone'] },
    },
  };
}
