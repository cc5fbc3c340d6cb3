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
