import type { TypeDifference } from '@baton/contract/http/type-differences';
import type { TypeBundle } from '../ticket-types/index.ts';
import { compareDecisions } from './compare-decisions.ts';
import { compareDrawings } from './compare-drawings.ts';
import { compareFacts, factsOfJson } from './facts.ts';
import { compareForms } from './compare-forms.ts';
import { compareScenarios } from './compare-scenarios.ts';

type Compared = Omit<TypeBundle, 'key'>;

/** What is not the same in two bundles of a ticket type: drawing, forms, decisions, declaration. `before` null: all is new. */
export function compareBundles(before: Compared | null, after: Compared): TypeDifference[] {
  return [
    ...compareDrawings(before?.bpmn ?? null, after.bpmn),
    ...compareForms(before?.forms ?? [], after.forms),
    ...compareDecisions(before?.decisions ?? [], after.decisions),
    ...compareDeclarations(before?.declaration ?? {}, after.declaration),
    ...compareScenarios(before?.declaration ?? {}, after.declaration),
  ];
}

/** Compared one by one. */
const ofTheirOwn = new Set(['scenarios']);

function compareDeclarations(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): TypeDifference[] {
  const changes = compareFacts(factsOfJson(before, ofTheirOwn), factsOfJson(after, ofTheirOwn));
  if (changes.length === 0) return [];
  const nowhere = { file: null, elementId: null, elementType: '', name: {} };
  return [{ part: 'type', ...nowhere, kind: 'changed', changes }];
}
