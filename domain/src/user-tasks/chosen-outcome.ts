import type { Language } from '@baton/contract/language';
import { DomainError } from '../errors.ts';
import type { FieldFault } from '../errors.ts';
import { outcomesOf } from '../process/index.ts';
import type { Outcome, ProcessModel } from '../process/index.ts';
import { completeKey } from './outcome-views.ts';

/** The outcome a person chose; null where no gateway decides. Throws `outcome_not_offered`. */
export function chosenOutcome(model: ProcessModel, stepId: string, key: string | undefined): Outcome | null {
  const offered = outcomesOf(model, stepId);
  if (offered.length === 0 && (key === undefined || key === completeKey)) return null;
  const chosen = offered.find((outcome) => outcome.key === key);
  if (!chosen) {
    const keys = offered.length === 0 ? [completeKey] : offered.map((outcome) => outcome.key);
    throw new DomainError('outcome_not_offered', { outcome: key ?? null, offered: keys });
  }
  return chosen;
}

const reasonMissing: Record<Language, string> = {
  'zh-CN': '请填写原因',
  'zh-TW': '請填寫原因',
  en: 'A reason is required',
};

/** The faults of a reason that the outcome asks for. */
export function reasonFaults(
  outcome: Outcome | null,
  reason: string | undefined,
  language: Language,
): FieldFault[] {
  if (!outcome?.reasonRequired || reason?.trim()) return [];
  return [{ path: 'reason', code: 'required', message: reasonMissing[language] }];
}
