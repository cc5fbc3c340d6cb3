import { languages } from '@baton/contract/language';
import type { LocalizedText } from '@baton/contract/language';
import type { Ticket } from '@baton/contract/http/tickets';
import type { Database } from '@baton/db';
import type { UserTaskStep } from '../process/index.ts';
import type { TypeVersion } from '../ticket-types/index.ts';
import { nameKeys } from './event-facts.ts';
import { readFieldPath } from './field-path.ts';
import { blocksOfEach } from './ticket-blocks.ts';
import { typeFields } from './type-fields.ts';
import { shownPaths } from './visible-fields.ts';
import type { VisibleField } from './visible-fields.ts';

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
  const readings = readableElements(version, data, personId);
  if (readings.length === 0) return [];
  const records = readings.map(({ record }) => record);
  const names = await nameKeys(db, [{ facts: { elements: records.map(({ element }) => element) } }]);
  const blocks = await blocksOfEach(db, readings);
  return readings.flatMap(({ record, step }, place): Block[] => {
    const fields = (blocks[place] ?? []).flatMap((block) => block.fields);
    const at = `steps.${record.stepId}.${record.element}`;
    const label = labelOf(step.name, names.get(record.element) ?? record.element);
    const placed = fields.map((field) => ({ ...field, path: `${at}.data.${field.path}` }));
    return fields.length > 0 ? [{ key: at, label, fields: placed }] : [];
  });
}

interface ElementReading {
  record: RecordedElement;
  step: UserTaskStep;
  fields: VisibleField[];
  data: Values;
}

/** The entries that `personId` recorded, or all of them for null, with the fields their step shows. */
export function readableElements(
  version: TypeVersion,
  data: Values,
  personId: string | null,
): ElementReading[] {
  return recordedElements(data).flatMap((record): ElementReading[] => {
    const step = version.model.userTasks[record.stepId];
    // Those of a step of several people are told with their verdicts.
    if (!step || step.countersign || (personId !== null && record.by !== personId)) return [];
    const fields = (typeFields(version).get(step.formId ?? '') ?? []).flatMap((field) => {
      const paths = shownPaths(field, [step.fieldRights]);
      return paths.length > 0 ? [{ field, paths }] : [];
    });
    return [{ record, step, fields, data: record.data }];
  });
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
