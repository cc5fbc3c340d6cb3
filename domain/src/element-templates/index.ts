export { writeElementTemplates } from './write-element-templates.ts';
