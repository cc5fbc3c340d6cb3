import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../draft.ts';

const templates = join(import.meta.dirname, '../../../../bpmn-templates');

export const shippedKeys = ['general-service', 'equipment-repair'] as const;

/** A ticket type that ships with the product, as the draft an analyst begins with. */
export function shippedDraft(key: (typeof shippedKeys)[number]): Draft {
  const folder = join(templates, key);
  const json = (name: string) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  const forms = readdirSync(folder)
    .filter((name) => name.endsWith('.form'))
    .sort();
  return {
    bpmn: readFileSync(join(folder, `${key}.bpmn`), 'utf8'),
    forms: forms.map(json),
    decisions: [],
    declaration: { ...json('template.json'), scenarios: json('scenarios.json') },
  };
}
