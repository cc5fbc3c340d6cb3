export { breakingChanges } from './breaking-changes.ts';
export { compareBundles } from './compare-bundles.ts';
export { ownedBy } from './facts-of-element.ts';
export { unitsOfDrawing } from './units-of-drawing.ts';
