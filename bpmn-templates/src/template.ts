import type { Language } from '@baton/contract/language';
import type { Scenario } from '@baton/contract/process/scenario';

/** A text that exists in every language of the product. */
export type Texts = Record<Language, string>;

/** A form-js schema as it lies in a `.form` file. */
export type FormFile = Record<string, unknown>;

/** A ticket type the product ships: the files of one bundle and what it says of itself. */
export interface Template {
  /** Folder name, process id and ticket type key alike. */
  key: string;
  files: TemplateFiles;
  declaration: TemplateDeclaration;
  /** Ways through it by which a version is proven; they name people of the demo organisation. */
  scenarios: Scenario[];
}

export interface TemplateFiles {
  bpmn: string;
  forms: FormFile[];
  /** DMN, as XML. */
  decisions: string[];
}

/** `template.json`: all that a drawing and its forms do not say. */
export interface TemplateDeclaration {
  key: string;
  /** Of ticket numbers: `INC` gives `INC-000123`. */
  prefix: string;
  /** Name of an icon: `i-lucide-headset`. */
  icon: string;
  name: Texts;
  description: Texts;
  defaultLanguage: Language;
  /** Path of the field that becomes the title of the ticket. */
  titleField: string;
  routing: TemplateRouting;
  /** Who may submit one: roles, or `everyone`. */
  mayStart: string[];
  /** Every role the drawing or the forms count on. */
  roles: string[];
  /** What workers tell people, by the template name a `notify` step gives. */
  messages: Record<string, MessageText>;
}

/** Where a new ticket goes when nobody has chosen a department or team for it. */
export interface TemplateRouting {
  default: { team: string };
}

/** Plain text; `{number}` and the like are filled in when it is written. */
export interface MessageText {
  subject: Texts;
  text: Texts;
}
