import type { LocalizedText } from '@baton/contract/language';

/** What a type says of itself beside the drawing, with all that may be left out filled in. */
export interface TypeDeclaration {
  /** Of ticket numbers: `INC` gives `INC-000123`. */
  prefix: string;
  icon: string;
  name: LocalizedText;
  description: LocalizedText;
  /** Path of the field that becomes a ticket's title; null: the type's name is the title. */
  titleField: string | null;
  /** Roles, or `everyone`. */
  mayStart: string[];
}

/** Reads a declaration as it was published; what has the wrong type counts as left out. */
export function readDeclaration(raw: Record<string, unknown>): TypeDeclaration {
  return {
    prefix: textOf(raw['prefix']) ?? 'TKT',
    icon: textOf(raw['icon']) ?? 'i-lucide-ticket',
    name: localizedOf(raw['name']),
    description: localizedOf(raw['description']),
    titleField: textOf(raw['titleField']) ?? null,
    mayStart: Array.isArray(raw['mayStart'])
      ? raw['mayStart'].filter((role) => typeof role === 'string')
      : ['everyone'],
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function localizedOf(value: unknown): LocalizedText {
  if (typeof value !== 'object' || value === null) return {};
  const texts = Object.entries(value).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts) as LocalizedText;
}
