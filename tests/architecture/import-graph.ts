/** Who imports whom, as names. */
export type Arrows = Map<string, Set<string>>;

/** A module as dependency-cruiser reports it. */
export interface CruisedModule {
  source: string;
  dependencies: { resolved: string }[];
}

/** The folders of the project, each above those it may import. */
export const folders = [
  ...['start', 'api', 'engine-workers', 'designer-ui', 'bpmn-templates', 'domain', 'db', 'contract'],
];

/** Arrows between folders of the project, tests left out. */
export function folderArrows(modules: readonly CruisedModule[]): Arrows {
  return arrowsBetween(modules, (file) => folders.find((folder) => file.startsWith(`${folder}/`)));
}

/** Arrows between the nouns of the domain, without those that a longer way says already. */
export function nounArrows(modules: readonly CruisedModule[]): Arrows {
  return withoutShortcuts(arrowsBetween(modules, (file) => /^domain\/src\/([^/]+)\//.exec(file)?.[1]));
}

/** Names of arrows that lead to a folder above or beside; none is right. */
export function backwardArrows(arrows: Arrows): string[] {
  const place = (name: string) => folders.indexOf(name);
  return [...arrows].flatMap(([from, targets]) =>
    [...targets].filter((to) => place(to) <= place(from)).map((to) => `${from} --> ${to}`),
  );
}

/** As a mermaid diagram, always in the same order. */
export function toMermaid(arrows: Arrows): string {
  const lines = [...arrows]
    .filter(([, targets]) => targets.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, targets]) => `  ${from} --> ${[...targets].sort().join(' & ')}`);
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

function arrowsBetween(
  modules: readonly CruisedModule[],
  nameOf: (file: string) => string | undefined,
): Arrows {
  const arrows: Arrows = new Map();
  for (const { source, dependencies } of modules) {
    const from = nameOf(source);
    if (from === undefined || /\.test\.ts$/.test(source)) continue;
    const known = arrows.get(from) ?? new Set();
    arrows.set(from, known);
    for (const { resolved } of dependencies) {
      const to = nameOf(resolved);
      if (to !== undefined && to !== from) known.add(to);
    }
  }
  return arrows;
}

function withoutShortcuts(arrows: Arrows): Arrows {
  const reaches = (from: string, to: string): boolean =>
    [...(arrows.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  const needed = (from: string, to: string) =>
    ![...(arrows.get(from) ?? [])].some((other) => other !== to && reaches(other, to));
  return new Map(
    [...arrows].map(([from, targets]) => [from, new Set([...targets].filter((to) => needed(from, to)))]),
  );
}
