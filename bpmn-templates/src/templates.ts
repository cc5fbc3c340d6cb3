import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '@baton/contract/process/scenario';
import type { FormFile, Template, TemplateDeclaration } from './template.ts';

const root = join(import.meta.dirname, '..');

/**
 * Every template the product ships, by key; forms and decisions by file name, so that the same folder always
 * gives the same bundle. Throws when a folder with a `template.json` misses its drawing or holds broken JSON.
 */
export function templates(): Template[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'template.json')))
    .map((entry) => entry.name)
    .sort()
    .map((key) => readTemplate(join(root, key), key));
}

function readTemplate(folder: string, key: string): Template {
  return {
    key,
    files: {
      bpmn: readFileSync(join(folder, `${key}.bpmn`), 'utf8'),
      forms: textsOf(folder, '.form').map((text) => JSON.parse(text) as FormFile),
      decisions: textsOf(folder, '.dmn'),
    },
    declaration: JSON.parse(readFileSync(join(folder, 'template.json'), 'utf8')) as TemplateDeclaration,
    scenarios: textsOf(folder, 'scenarios.json').flatMap((text) => JSON.parse(text) as Scenario[]),
  };
}

function textsOf(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
