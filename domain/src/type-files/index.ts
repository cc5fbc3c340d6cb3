export { exportType } from './export-type.ts';
export { keyBundle } from './key-bundle.ts';
export { bundleLimits } from './read-bundle-file.ts';
export { reportImport } from './report-import.ts';
export { signingKey } from './signing-key.ts';
