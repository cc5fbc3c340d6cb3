import type { ProblemDetails } from '@baton/contract/http/problem-details';
import type { FieldFault } from '../forms/field-fault.ts';

export interface FaultPlaces {
  form: FieldFault[];
  outcomeForm: FieldFault[];
  reason: FieldFault[];
}

/** Sorts the faults the server named to where the person can mend them. */
export function placesOf(problem: ProblemDetails | null): FaultPlaces {
  const places: FaultPlaces = { form: [], outcomeForm: [], reason: [] };
  for (const fault of problem?.errors ?? []) {
    const [, root, rest] = /^\/?(outcomeData|data|reason)(?:[./](.*))?$/.exec(fault.path) ?? [];
    if (root === 'reason') places.reason.push(fault);
    else if (root === 'outcomeData') places.outcomeForm.push({ ...fault, path: rest ?? '' });
    else places.form.push({ ...fault, path: root === 'data' && rest ? rest : fault.path });
  }
  return places;
}
