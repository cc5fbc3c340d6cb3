export { listDemoAccounts } from './list-demo-accounts.ts';
export { publishTemplates } from './publish-templates.ts';
export type { ShippedTemplate } from './publish-templates.ts';
export { readDemoInstallation } from './read-demo-installation.ts';
export type { DemoInstallation } from './read-demo-installation.ts';
export { seedOrganisation } from './seed-organisation.ts';
export type { DemoAccount } from './seed-organisation.ts';
