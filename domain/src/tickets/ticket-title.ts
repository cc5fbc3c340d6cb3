import type { TypeVersion } from '../ticket-types/index.ts';
import { readFieldPath } from './field-path.ts';

const longest = 200;

/** The title of a new ticket: its title field's text on one line, else the name of the type. */
export function ticketTitle({ declaration, model }: TypeVersion, data: Record<string, unknown>): string {
  const value = declaration.titleField === null ? undefined : readFieldPath(data, declaration.titleField);
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  const title = text || (declaration.name[model.mainLanguage] ?? model.name[model.mainLanguage] ?? model.key);
  return [...title].slice(0, longest).join('');
}
