export { listDemoAccounts } from './list-demo-accounts.ts';
export { publishTemplates } from './publish-templates.ts';
export type { ShippedTemplate } from './publish-templates.ts';
export { seedOrganisation } from './seed-organisation.ts';
export type { DemoAccount } from './seed-organisation.ts';
