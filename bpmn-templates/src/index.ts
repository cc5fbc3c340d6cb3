export type { DemoData, DemoStep, DemoTicket } from './demo-ticket.ts';
export { demoTickets } from './demo-tickets.ts';
export type {
  FormFile,
  MessageText,
  Template,
  TemplateDeclaration,
  TemplateFiles,
  TemplateRouting,
  Texts,
} from './template.ts';
export { templates } from './templates.ts';
