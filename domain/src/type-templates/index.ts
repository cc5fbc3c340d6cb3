export { beginTicketType } from './begin-ticket-type.ts';
export { listTypeTemplates } from './list-type-templates.ts';
export { offerShippedTemplates } from './offer-shipped-templates.ts';
export { removeTypeTemplate } from './remove-type-template.ts';
export { saveTypeTemplate } from './save-type-template.ts';
