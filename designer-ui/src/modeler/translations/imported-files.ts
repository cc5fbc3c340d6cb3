import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync } from 'vite';
import type { ESTree } from 'vite';

export interface ParsedFile {
  path: string;
  program: ESTree.Program;
}

/** Packages of editors, and files of their own; what else an editor brings along has no words. */
const editing = /^(bpmn-js|dmn-js|table-js|diagram-js|\.)/;

/** A file and all that it imports, directly or not, from the packages of editors. */
export function importedFiles(entry: string, seen = new Map<string, ParsedFile>()): ParsedFile[] {
  if (seen.has(entry)) return [];
  const { program, module } = parseSync(entry, readFileSync(entry, 'utf8'));
  seen.set(entry, { path: entry, program });
  const { resolve } = createRequire(entry);
  const reexported = module.staticExports.flatMap(({ entries }) => entries.map((each) => each.moduleRequest));
  for (const request of [...module.staticImports.map((each) => each.moduleRequest), ...reexported]) {
    if (request && editing.test(request.value)) importedFiles(resolve(request.value), seen);
  }
  return [...seen.values()];
}
