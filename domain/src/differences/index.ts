export { breakingChanges } from './breaking-changes.ts';
export { compareBundles } from './compare-bundles.ts';
