export { findOwner } from './find-owner.ts';
export type { Owner } from './find-owner.ts';
