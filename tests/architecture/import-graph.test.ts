import { expect, it } from 'vitest';
import { backwardArrows, folderArrows, nounArrows, toMermaid } from './import-graph.ts';

const module = (source: string, ...dependencies: string[]) => ({
  source,
  dependencies: dependencies.map((resolved) => ({ resolved })),
});
const modules = [
  module('api/src/app.ts', 'domain/src/tickets/index.ts', 'contract/src/endpoint.ts', 'node_modules/x/y.js'),
  module('api/src/app.test.ts', 'start/src/platform.ts'),
  module('domain/src/tickets/index.ts', 'domain/src/access/index.ts', 'domain/src/engine/index.ts'),
  module('domain/src/engine/index.ts', 'domain/src/access/index.ts', 'db/src/index.ts'),
  module('db/src/index.ts'),
];

it('draws folders by their imports, tests left out', () => {
  expect(toMermaid(folderArrows(modules))).toBe(
    '```mermaid\nflowchart TD\n  api --> contract & domain\n  domain --> db\n```',
  );
});

it('draws nouns without what a longer way says already', () => {
  expect(toMermaid(nounArrows(modules))).toBe(
    '```mermaid\nflowchart TD\n  engine --> access\n  tickets --> engine\n```',
  );
});

it('names an arrow that leads back up', () => {
  expect(backwardArrows(folderArrows(modules))).toEqual([]);
  const wrong = [...modules, module('db/src/x.ts', 'domain/src/tickets/index.ts')];
  expect(backwardArrows(folderArrows(wrong))).toEqual(['db --> domain']);
});
