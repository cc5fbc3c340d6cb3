import type { UserTaskRecord } from './user-task-record.ts';

type Values = Record<string, unknown>;

/** What one entry of a step that runs over a list has recorded. */
export interface ElementRecord {
  by: string;
  /** ISO 8601. */
  at: string;
  outcome: string | null;
  data: Values;
}

/** Where such a record stands in a ticket's data. */
export function elementPath(stepId: string, element: string): string {
  return `steps.${stepId}.${element.replace(/[.[\]]/g, '_')}`;
}

/**
 * The data a step's form is filled from. A step that runs over a list sees the ticket's data with what its own
 * entry recorded before laid over it, so that one department does not read another's answer as its own.
 */
export function storedData(
  data: Values,
  { stepId, element }: Pick<UserTaskRecord, 'stepId' | 'element'>,
): Values {
  return overlay(data, entryData(data, { stepId, element }));
}

/** What an entry of a step that runs over a list has filled in before; empty where it has not. */
export function entryData(
  data: Values,
  { stepId, element }: Pick<UserTaskRecord, 'stepId' | 'element'>,
): Values {
  if (element === null) return {};
  const steps = data['steps'] as Record<string, Record<string, ElementRecord>> | undefined;
  const key = elementPath(stepId, element).split('.').at(-1) ?? '';
  return steps?.[stepId]?.[key]?.data ?? {};
}

function overlay(below: Values, above: Values): Values {
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isRecord(under) && isRecord(value) ? overlay(under, value) : value;
  }
  return merged;
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
