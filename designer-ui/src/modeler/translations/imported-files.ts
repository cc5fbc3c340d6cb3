import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync } from 'vite';
import type { ESTree } from 'vite';

export interface ParsedFile {
  path: string;
  program: ESTree.Program;
}

/** Packages that draw diagrams, and files of their own; what else a modeler brings along has no words. */
const drawing = /^(bpmn-js|diagram-js|\.)/;

/** A file and all that it imports, directly or not, from the packages that draw diagrams. */
export function importedFiles(entry: string, seen = new Map<string, ParsedFile>()): ParsedFile[] {
  if (seen.has(entry)) return [];
  const { program, module } = parseSync(entry, readFileSync(entry, 'utf8'));
  seen.set(entry, { path: entry, program });
  const { resolve } = createRequire(entry);
  const reexported = module.staticExports.flatMap(({ entries }) => entries.map((each) => each.moduleRequest));
  for (const request of [...module.staticImports.map((each) => each.moduleRequest), ...reexported]) {
    if (request && drawing.test(request.value)) importedFiles(resolve(request.value), seen);
  }
  return [...seen.values()];
}
