export { seedOrganisation } from './seed-organisation.ts';
export type { DemoAccount } from './seed-organisation.ts';
