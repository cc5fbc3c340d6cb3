import type { ImportReport } from '@baton/contract/http/type-files';
import type { TypeBundle } from '../ticket-types/index.ts';
import { bundleContents } from './bundle-contents.ts';

/** What would change of a type's files, by their names. */
export function changedFiles(before: TypeBundle | null, after: TypeBundle): ImportReport['files'] {
  const old = new Map((before ? bundleContents(before) : []).map(({ name, text }) => [name, text]));
  const now = bundleContents(after);
  const kept = new Set(now.map(({ name }) => name));
  return [
    ...now.map(({ name, text }) => {
      const known = old.get(name);
      return {
        name,
        change:
          known === undefined
            ? ('added' as const)
            : known === text
              ? ('same' as const)
              : ('replaced' as const),
      };
    }),
    ...[...old.keys()]
      .filter((name) => !kept.has(name))
      .map((name) => ({ name, change: 'removed' as const })),
  ];
}
