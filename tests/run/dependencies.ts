// The dependency rules, and the graphs in ARCHITECTURE.md drawn from the same look at the code; `--write` draws them.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  backwardArrows,
  folderArrows,
  nounArrows,
  toMermaid,
  type CruisedModule,
} from '../architecture/import-graph.ts';
import { root } from './run-steps.ts';

interface Cruise {
  modules: CruisedModule[];
  summary: { violations: { from: string; to: string; rule: { name: string; severity: string } }[] };
}

const document = join(root, 'ARCHITECTURE.md');
const { modules, summary } = await cruise();
const folders = folderArrows(modules);
const drawn = new Map([
  ['folders', toMermaid(folders)],
  ['nouns', toMermaid(nounArrows(modules))],
]);
const before = readFileSync(document, 'utf8');
const after = [...drawn].reduce(replaceGraph, before);
const faults = [
  ...summary.violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`),
  ...backwardArrows(folders).map((arrow) => `an arrow leads back up: ${arrow}`),
];
if (after !== before && process.argv.includes('--write')) writeFileSync(document, after);
else if (after !== before) faults.push('The graphs in ARCHITECTURE.md are stale: run "corepack pnpm graph".');
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function cruise(): Promise<Cruise> {
  const args = ['--config', '.dependency-cruiser.js', '--output-type', 'json', '.'];
  const options = { cwd: root, maxBuffer: 200_000_000 };
  const { stdout } = await promisify(execFile)('depcruise', args, options).catch(
    (fault: { stdout?: string }) => {
      // Its exit code counts what it has found; without any output it has not run.
      if (fault.stdout) return { stdout: fault.stdout };
      throw fault;
    },
  );
  return JSON.parse(stdout) as Cruise;
}

function replaceGraph(text: string, [name, graph]: [string, string]): string {
  const place = new RegExp(`(<!-- graph: ${name} -->\\n\\n)\`\`\`mermaid\\n[^\`]*\`\`\``);
  if (!place.test(text)) throw new Error(`ARCHITECTURE.md has no place for the graph of ${name}.`);
  return text.replace(place, (_all, mark: string) => mark + graph);
}
