export { findGateRule } from './find-gate-rule.ts';
