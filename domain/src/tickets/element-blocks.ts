import { languages } from '@baton/contract/language';
import type { LocalizedText } from '@baton/contract/language';
import type { Ticket } from '@baton/contract/http/tickets';
import type { Database } from '@baton/db';
import { rightOf } from '../forms/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { nameKeys } from './event-facts.ts';
import { readFieldPath } from './field-path.ts';
import { ticketBlocks } from './ticket-blocks.ts';
import { typeFields } from './type-fields.ts';

type Block = Ticket['blocks'][number];
type Values = Record<string, unknown>;

interface RecordedElement {
  stepId: string;
  element: string;
  by: string;
  data: Values;
}

/**
 * What the entries of steps that run over a list have recorded, one block per step and entry: those of `personId`
 * alone, or of everybody for null.
 */
export async function elementBlocks(
  db: Database,
  version: TypeVersion,
  data: Values,
  personId: string | null,
): Promise<Block[]> {
  const { userTasks } = version.model;
  // Those of a step of several people are told with their verdicts.
  const records = recordedElements(data)
    .filter(({ by }) => personId === null || by === personId)
    .filter(({ stepId }) => !userTasks[stepId]?.countersign);
  if (records.length === 0) return [];
  const names = await nameKeys(db, [{ facts: { elements: records.map(({ element }) => element) } }]);
  const blocks = await Promise.all(
    records.map(async (record): Promise<Block[]> => {
      const step = userTasks[record.stepId];
      if (!step) return [];
      const shown = (typeFields(version).get(step.formId ?? '') ?? []).flatMap((field) => {
        const hidden = rightOf(field.path, step.fieldRights) === 'hidden';
        return hidden ? [] : [{ field, paths: [field.path] }];
      });
      const fields = (await ticketBlocks(db, shown, record.data)).flatMap((block) => block.fields);
      const at = `steps.${record.stepId}.${record.element}`;
      const label = labelOf(step.name, names.get(record.element) ?? record.element);
      const placed = fields.map((field) => ({ ...field, path: `${at}.data.${field.path}` }));
      return fields.length > 0 ? [{ key: at, label, fields: placed }] : [];
    }),
  );
  return blocks.flat();
}

function recordedElements(data: Values): RecordedElement[] {
  const steps = readFieldPath(data, 'steps');
  return entriesOf(steps).flatMap(([stepId, elements]) =>
    entriesOf(elements).flatMap(([element, record]) => {
      const { by, data: recorded } = record as Partial<RecordedElement>;
      return typeof by === 'string' && recorded ? [{ stepId, element, by, data: recorded }] : [];
    }),
  );
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function labelOf(step: LocalizedText, element: string): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, `${step[language] ?? ''} · ${element}`]));
}
